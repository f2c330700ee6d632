/**
 * Elements that Attaché omits from the schema, by the path or the name of their parent. The schema (`word-schema.ts`) already
 * lacks tracked changes, comments, links, objects and controls.
 */
export interface Omission {
  readonly reason: string;
  readonly elements: Readonly<Record<string, string>>;
}

/** Properties that only text has: in a style or a list they refer to its surroundings, or cover it. */
const PARAGRAPH = "pStyle cnfStyle";
const RUN = "rStyle highlight rtl cs";
const TABLE = "tblStyle tblpPr tblOverlap bidiVisual tblW tblLayout tblLook tblCaption tblDescription";
const ROW = "cnfStyle gridBefore gridAfter wBefore wAfter trHeight";
const CELL = "cnfStyle tcW gridSpan hMerge vMerge textDirection tcFitText hideMark";
const BANDS = "tblStyleRowBandSize tblStyleColBandSize";

export const OMISSIONS: readonly Omission[] = [
  {
    reason: "they hide words: a style or a list with one would hide a marking, or anything else of a note",
    elements: { rPr: "vanish webHidden specVanish" },
  },
  {
    reason: "a hidden row would hide what is in it",
    elements: { trPr: "hidden" },
  },
  {
    reason: "they refer to parts of web pages that a note has not",
    elements: { pPr: "divId", trPr: "divId" },
  },
  {
    reason: "Microsoft's validator and Word accept them in text alone, not in styles and defaults",
    elements: {
      "pPrDefault/pPr": PARAGRAPH,
      "rPrDefault/rPr": RUN,
      "style/pPr": PARAGRAPH,
      "style/rPr": RUN,
      "style/tblPr": TABLE,
      "style/trPr": ROW,
      "style/tcPr": `${CELL} tcBorders`,
      "tblStylePr/pPr": PARAGRAPH,
      "tblStylePr/rPr": RUN,
      "tblStylePr/tblPr": `${TABLE} ${BANDS}`,
      "tblStylePr/trPr": ROW,
      "tblStylePr/tcPr": CELL,
    },
  },
  {
    reason: "they are not a list's: a paragraph has its own style, and a label is not highlighted",
    elements: { "lvl/pPr": PARAGRAPH, "lvl/rPr": "rStyle highlight" },
  },
  {
    reason: "bands are a style's, not a table's",
    elements: { "tbl/tblPr": BANDS },
  },
];

/** Names of elements that are dropped from an element, given its own name and its parent's. */
export function omittedElements(name: string, parent: string): ReadonlySet<string> {
  const all = OMISSIONS.flatMap(({ elements }) => [
    ...names(elements, name),
    ...names(elements, `${parent}/${name}`),
  ]);
  return new Set(all);
}

function names(elements: Readonly<Record<string, string>>, path: string): readonly string[] {
  return Object.hasOwn(elements, path) ? (elements[path]?.split(" ") ?? []) : [];
}

/** Required children by element: without one, the element has no meaning or Word does not open the file. */
export const REQUIRED_CHILD: ReadonlyMap<string, string> = new Map(
  Object.entries({ "w:tbl": "w:tr", "w:tr": "w:tc", "w:tabs": "w:tab" }),
);

/** Elements that must end with a paragraph, which is added where it is missing (17.4.65). */
export const ENDS_WITH_PARAGRAPH: ReadonlySet<string> = new Set(["w:hdr", "w:ftr", "w:tc"]);

/** Types of which readers take the first child of a name, where others take the last. */
export const FIRST_COUNTS: ReadonlySet<string> = new Set(["CT_Styles"]);
