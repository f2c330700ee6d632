import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../../core/house-style/house-style.ts";
import type { HouseTemplate } from "../../../core/house-template/house-template.ts";
import {
  type AppliedHouseTemplate,
  applyToNote,
} from "../../../core/house-template/style/apply-house-template.ts";

/** A template applied to a document, as `generateNote` does it. */
export function applied(
  template: HouseTemplate,
  document: Document,
  style: HouseStyle = DEFAULT_HOUSE_STYLE,
): AppliedHouseTemplate {
  return applyToNote(template, style, document.meta);
}
