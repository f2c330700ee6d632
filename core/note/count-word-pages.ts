import type { WordCount } from "../check/check-length.ts";
import type { WordUncertainty } from "../check/estimate-word-pages.ts";
import type { Document } from "../document/node.ts";
import { houseLayout } from "../house-template/house-layout.ts";
import type { AppliedHouseTemplate } from "../house-template/style/apply-house-template.ts";
import { withStyleBreaks } from "../house-template/style/style-breaks.ts";
import { countPages } from "../write/pdf/write-pdf.ts";
import type { Office } from "./office.ts";

/** Uncertainty for a family with known character widths: Word's line breaks and the letterhead's height are estimated. */
const KNOWN_FAMILY: WordUncertainty = { shorter: 0.05, longer: 0.06 };
const UNKNOWN_FAMILY: WordUncertainty = { shorter: 0.12, longer: 0.15 };

/** Counts the pages of a Word file in a house template, with its page, text sizes and letterhead. */
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
