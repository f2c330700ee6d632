import type { LanguageForms } from "../../../../language/language-forms.ts";
import type { Faces } from "../../fonts/faces.ts";
import type { FaceFault } from "../../fonts/set-word.ts";
import type { Hyphenate } from "../../hyphenation/hyphenate.ts";
import type { Tag } from "../tag.ts";

/** Inputs of text measurement that hold for a whole document, and the callbacks that collect its findings. */
export interface TextMeasurer {
  readonly faces: Faces;
  readonly linkColour: string;
  /** The words that Attaché itself prints. */
  readonly forms: LanguageForms;
  readonly onMissing: (character: string) => void;
  readonly onFault?: (fault: FaceFault) => void;
  /** For text whose style asks for it. Absent where words stay whole but for soft hyphens. */
  readonly hyphenate?: Hyphenate;
  /** The element of each note, made at its call and filled at the foot of the page. */
  readonly noteTags: Map<number, Tag>;
  /** The page of a target as far as it is known from the pass before. */
  readonly pageOf: (id: string) => number | undefined;
  /** The pages that were printed in lines, to be held against where the targets came to stand. */
  readonly pagesAsked: Map<string, number>;
}
