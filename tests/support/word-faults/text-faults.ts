import { below, childOf, settingOf, storiesOf, type WordPackage, type XmlElement } from "./word-package.ts";

/** Faults of text, tables, fields and sections that Word does not accept. */
export function textFaults(file: WordPackage): readonly string[] {
  return [...storiesOf(file)].flatMap(([path, story]) =>
    [...fieldFaults(story), ...tablesFaults(story), ...sectionFaults(story), ...valueFaults(story)].map(
      (fault) => `${path}: ${fault}`,
    ),
  );
}

/**
 * Fields must be complete and nested: begin, instruction, optional result, end (17.16.18); none may continue in another
 * note.
 */
function fieldFaults(story: XmlElement): readonly string[] {
  let marks = below(story, "w:fldChar", "w:instrText", "w:footnote").map(markOf).join("");
  for (let whole = ""; whole !== marks; ) {
    whole = marks;
    marks = marks.replace(/bi+s?e/g, "");
  }
  return /^n*$/.test(marks) ? [] : [`fields do not begin and end in pairs: ${marks}`];
}

function markOf({ name, attributes }: XmlElement): string {
  if (name === "w:footnote") return "n";
  return name === "w:instrText" ? "i" : (attributes["w:fldCharType"]?.charAt(0) ?? "?");
}

const BLOCKS = ["w:p", "w:tbl", "w:sdt"];

function tablesFaults(story: XmlElement): readonly string[] {
  const next = below(story, "w:tbl").filter((table) => follows(table)?.name === "w:tbl");
  const cells = below(story, "w:tc").flatMap((cell) => {
    const blocks = cell.children.filter(({ name }) => BLOCKS.includes(name));
    return blocks.at(-1)?.name === "w:p" ? [] : ["a cell does not end with a paragraph"];
  });
  return [
    ...next.map(() => "two tables stand together, which Word joins"),
    ...cells,
    ...below(story, "w:tbl").flatMap(tableFaults),
    ...below(story, "w:sdtContent")
      .filter(({ children }) => children.length === 0)
      .map(() => "a control holds nothing"),
    ...below(story, "w:body", "w:hdr", "w:ftr", "w:footnote")
      .filter(({ children }) => children.filter(({ name }) => BLOCKS.includes(name)).at(-1)?.name === "w:tbl")
      .map(() => "the text ends with a table"),
  ];
}

function follows(element: XmlElement): XmlElement | undefined {
  const all = element.parent?.children ?? [];
  return all[all.indexOf(element) + 1];
}

interface Slot {
  readonly column: number;
  readonly span: number;
  readonly merge: "restart" | "continue" | undefined;
}

/** Faults of tables (17.4.16, 17.4.17 and 17.4.84); Word allows at most 63 columns. */
function tableFaults(table: XmlElement): readonly string[] {
  const columns = childOf(table, "w:tblGrid")?.children.filter(({ name }) => name === "w:gridCol") ?? [];
  const rows = table.children.filter(({ name }) => name === "w:tr").map(slotsOf);
  const widths = columns.map(({ attributes }) => Number(attributes["w:w"]));
  return [
    ...(columns.length >= 1 && columns.length <= 63 ? [] : [`a table has ${columns.length} columns`]),
    ...(widths.every((width) => width > 0) ? [] : ["a column has no width"]),
    ...(rows.length === 0 ? ["a table has no rows"] : []),
    ...rows.flatMap((slots, row) => [
      ...(slots.length === 0 ? ["a row has no cells"] : []),
      ...(sum(slots.map(({ span }) => span)) === columns.length
        ? []
        : [`row ${row + 1} of a table does not fill its columns`]),
      ...slots
        .filter((slot) => slot.merge === "continue" && !isMerged(slot, rows[row - 1]))
        .map(() => `a cell of row ${row + 1} hangs from nothing`),
    ]),
  ];
}

function isMerged({ column, span }: Slot, above: readonly Slot[] = []): boolean {
  return above.some((slot) => slot.column === column && slot.span === span && slot.merge !== undefined);
}

function slotsOf(row: XmlElement): readonly Slot[] {
  let column = 0;
  return row.children
    .filter(({ name }) => name === "w:tc")
    .map((cell): Slot => {
      const properties = childOf(cell, "w:tcPr");
      const span = Number(settingOf(properties, "w:gridSpan") ?? 1);
      const merged = childOf(properties, "w:vMerge");
      const merge = merged && (merged.attributes["w:val"] === "restart" ? "restart" : "continue");
      const slot: Slot = { column, span, merge };
      column += span;
      return slot;
    });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

/** Section properties (17.6.17): those of the last section end the body, those of others end a paragraph. */
function sectionFaults(story: XmlElement): readonly string[] {
  const body = childOf(childOf(story, "w:document"), "w:body");
  if (body === undefined) return [];
  const sections = below(body, "w:sectPr");
  return [
    ...(body.children.at(-1)?.name === "w:sectPr" ? [] : ["the text does not end with a section"]),
    ...sections
      .slice(0, -1)
      .filter(({ parent }) => parent?.parent?.parent !== body)
      .map(() => "a section ends within a table or control"),
    ...sections.flatMap((section) => [...furnitureFaults(section), ...paperFaults(section)]),
  ];
}

function furnitureFaults(section: XmlElement): readonly string[] {
  const kinds = section.children
    .filter(({ name }) => /^w:(header|footer)Reference$/.test(name))
    .map(({ name, attributes }) => `${name} ${attributes["w:type"]}`);
  return new Set(kinds).size === kinds.length ? [] : ["a section names a header or footer twice"];
}

/** Page sizes: Word accepts 0.1 to 22 inches, and requires room for text. */
function paperFaults(section: XmlElement): readonly string[] {
  const size = (name: string): number => Number(childOf(section, "w:pgSz")?.attributes[name]);
  const margin = (name: string): number => Number(childOf(section, "w:pgMar")?.attributes[name]);
  const sides = [size("w:w"), size("w:h")];
  if (!sides.every((side) => side >= 144 && side <= 31_680))
    return ["a section has no paper that Word knows"];
  const wide = size("w:w") - margin("w:left") - margin("w:right");
  const high = size("w:h") - Math.abs(margin("w:top")) - Math.abs(margin("w:bottom"));
  return wide >= 720 && high >= 720 ? [] : ["a section leaves no room for text"];
}

/** Maxima of Word's dialogs. */
const RANGES: readonly (readonly [
  parent: string,
  name: string,
  attribute: string,
  least: number,
  most: number,
])[] = [
  ["w:rPr", "w:sz", "w:val", 2, 3276],
  ["w:rPr", "w:szCs", "w:val", 2, 3276],
  ["w:rPr", "w:spacing", "w:val", -31_680, 31_680],
  ["w:pPr", "w:spacing", "w:before", 0, 31_680],
  ["w:pPr", "w:spacing", "w:after", 0, 31_680],
  ["w:pPr", "w:spacing", "w:line", 1, 31_680],
  ["w:pPr", "w:ind", "w:left", -31_680, 31_680],
  ["w:pPr", "w:ind", "w:right", -31_680, 31_680],
  ["w:pPr", "w:ind", "w:hanging", 0, 31_680],
  ["w:tabs", "w:tab", "w:pos", -31_680, 31_680],
  ["w:trPr", "w:trHeight", "w:val", 0, 31_680],
  ["w:tcPr", "w:tcW", "w:w", 1, 31_680],
  ["w:tblPr", "w:tblW", "w:w", 0, 31_680],
];
const BORDER = { least: 2, most: 96 };

function valueFaults(story: XmlElement): readonly string[] {
  return below(story).flatMap((element) => {
    const { name, attributes, parent } = element;
    const wrong = RANGES.filter(
      ([around, own, attribute, least, most]) =>
        parent?.name === around && name === own && isOutside(attributes[attribute], least, most),
    ).map(([, , attribute]) => `${name} has the ${attribute} ${attributes[attribute]}`);
    const isBorder = /Borders$|^w:pBdr$/.test(parent?.name ?? "");
    const rule = isBorder && isOutside(attributes["w:sz"], BORDER.least, BORDER.most);
    return rule ? [...wrong, `${name} is ${attributes["w:sz"]} eighths of a point thick`] : wrong;
  });
}

function isOutside(value: string | undefined, least: number, most: number): boolean {
  if (value === undefined) return false;
  const number = Number(value);
  return !Number.isInteger(number) || number < least || number > most;
}
