import type { WordCount } from "../check/check-length.ts";
import type { WordUncertainty } from "../check/estimate-word-pages.ts";
import type { Document } from "../document/node.ts";
import { houseLayout } from "../house-template/house-layout.ts";
import type { AppliedHouseTemplate } from "../house-template/style/apply-house-template.ts";
import { withStyleBreaks } from "../house-template/style/style-breaks.ts";
import { countPages } from "../write/pdf/write-pdf.ts";
import type { Office } from "./office.ts";

/** The widths of the family's letters are known, but neither their exact shapes nor the letterhead's height. */
const KNOWN_FAMILY: WordUncertainty = { shorter: 0.05, longer: 0.06 };
const UNKNOWN_FAMILY: WordUncertainty = { shorter: 0.12, longer: 0.15 };

/** The pages of a Word file in the organisation's template: its page, its sizes of text, its letterhead. */
export function countWordPages(
  document: Document,
  house: AppliedHouseTemplate,
  { fonts, patterns }: Pick<Office, "fonts" | "patterns">,
): WordCount {
  const { style, extraTopMargin, known } = houseLayout(house, document.meta);
  const broken = withStyleBreaks(document, house.paragraphs);
  const doubt = known ? KNOWN_FAMILY : UNKNOWN_FAMILY;
  return { ...countPages(broken, style, fonts, patterns, extraTopMargin), uncertainty: doubt };
}
