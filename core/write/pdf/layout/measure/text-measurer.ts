import type { LanguageForms } from "../../../../language/language-forms.ts";
import type { Faces } from "../../fonts/faces.ts";
import type { FaceFault } from "../../fonts/set-word.ts";
import type { Hyphenate } from "../../hyphenation/hyphenate.ts";
import type { StructureElement } from "../structure-element.ts";

/** Inputs of text measurement for a whole document, and callbacks that collect its findings. */
export interface TextMeasurer {
  readonly faces: Faces;
  readonly linkColour: string;
  /** The words that Attaché itself prints. */
  readonly forms: LanguageForms;
  readonly onMissing: (character: string) => void;
  readonly onFault?: (fault: FaceFault) => void;
  /** Applied to text whose style is hyphenated. Absent means that words break at soft hyphens only. */
  readonly hyphenate?: Hyphenate;
  /** The structure element of each footnote, created at its reference and filled by the footnote's text. */
  readonly footnoteElements: Map<number, StructureElement>;
  /** The page of a target in the previous layout pass; undefined in the first. */
  readonly pageOf: (id: string) => number | undefined;
  /** Page numbers printed in lines, to be compared with the pages of the targets after layout. */
  readonly pagesAsked: Map<string, number>;
}
