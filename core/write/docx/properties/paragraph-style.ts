import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { ParagraphProperties } from "./paragraph-properties.ts";
import type { RunProperties } from "./run-properties.ts";

/** A paragraph style (17.7.4.17); its name is in `PARAGRAPH_STYLE_NAMES`. */
export interface ParagraphStyle {
  readonly basedOn?: ParagraphStyleId;
  /** The style of the paragraph that follows when an editor presses Enter. Absent means the same style. */
  readonly next?: ParagraphStyleId;
  /** Whether it is visible in the gallery of styles. */
  readonly isQuickStyle: boolean;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export type ParagraphStyles = Readonly<Record<ParagraphStyleId, ParagraphStyle>>;
