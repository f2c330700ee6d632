import type { Direction } from "../../../document/direction.ts";
import { assertNever } from "../../../problem/result.ts";
import type { PdfFile } from "../file/pdf-file.ts";
import { number, type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import { NO_ATTRIBUTES, type Tag, type TagChild } from "../layout/tag.ts";

/** What painting leaves for the structure tree: objects of pages and annotations, owners of content. */
export interface PaintedPages {
  readonly pages: readonly ObjectNumber[];
  /** For each page, the element of each marked content by its number. */
  readonly owners: readonly (readonly Tag[])[];
  readonly annotations: readonly { readonly object: ObjectNumber; readonly owner: Tag }[];
}

/** Writes the structure tree, the parent tree and the table of ids (ISO 32000-1, 14.7.2 to 14.7.4). */
export function writeStructure(file: PdfFile, root: Tag, painted: PaintedPages): ObjectNumber {
  const elements: Tag[] = [];
  const allot = (tag: Tag): void => {
    tag.object = file.allot();
    elements.push(tag);
    for (const child of tag.children) if (child.type === "element") allot(child);
  };
  allot(root);
  const tree = file.allot();
  for (const tag of elements) {
    const parent = tag.parent === null ? tree : numberOf(tag.parent);
    file.object(elementBody(tag, parent, painted), tag.object);
  }
  const parents = file.object(`<</Nums[${parentNumbers(painted)}]>>`);
  const next = painted.pages.length + painted.annotations.length;
  file.object(
    `<</Type/StructTreeRoot/K[${reference(numberOf(root))}]/ParentTree ${reference(parents)}` +
      `/ParentTreeNextKey ${next}${identifiers(file, elements)}>>`,
    tree,
  );
  return tree;
}

function numberOf({ object, role }: Tag): ObjectNumber {
  if (object === 0) throw new Error(`the structure element ${role} is not in its tree`);
  return object;
}

function elementBody(tag: Tag, parent: ObjectNumber, painted: PaintedPages): string {
  const home = homeOf(tag);
  const page = home === undefined ? "" : `/Pg ${painted.pages[home] ?? 0} 0 R`;
  let kids = "";
  for (const child of tag.children) kids += `${kids === "" ? "" : " "}${kid(child, home, painted)}`;
  return `<</S/${tag.role}/P ${parent} 0 R${page}/K[${kids}]${attributesOf(tag)}>>`;
}

/** The page of an element's first content of its own. */
function homeOf({ children }: Tag): number | undefined {
  for (const child of children) if (child.type === "content") return child.page;
  return undefined;
}

/** Content on the element's own page is named by its number alone (14.7.4.2). */
function kid(child: TagChild, home: number | undefined, painted: PaintedPages): string {
  switch (child.type) {
    case "element":
      return reference(numberOf(child));
    case "content":
      return child.page === home
        ? String(child.number)
        : `<</Type/MCR/Pg ${reference(painted.pages[child.page] ?? 0)}/MCID ${child.number}>>`;
    case "annotation": {
      const page = reference(painted.pages[child.page] ?? 0);
      const object = reference(painted.annotations[child.index]?.object ?? 0);
      return `<</Type/OBJR/Pg ${page}/Obj ${object}>>`;
    }
    default:
      return assertNever(child);
  }
}

const WRITING_MODES: Readonly<Record<Direction, string>> = { ltr: "LrTb", rtl: "RlTb" };

/** Attribute objects by their owner (ISO 32000-1, 14.8.5), language, id and alternative. */
function attributesOf({ attributes, box, direction }: Tag): string {
  if (attributes === NO_ATTRIBUTES && box === undefined && direction === undefined) return "";
  const { scope, columnSpan, rowSpan, summary, listNumbering, language, id, alternative } = attributes;
  const table =
    (scope ? `/Scope/${scope}` : "") +
    (columnSpan ? `/ColSpan ${columnSpan}` : "") +
    (rowSpan ? `/RowSpan ${rowSpan}` : "") +
    (summary ? `/Summary${textString(summary)}` : "");
  const layout =
    (direction ? `/WritingMode/${WRITING_MODES[direction]}` : "") +
    (box ? `/Placement/Block/BBox[${box.map(number).join(" ")}]` : "");
  const owned =
    (table ? `<</O/Table${table}>>` : "") +
    (listNumbering ? `<</O/List/ListNumbering/${listNumbering}>>` : "") +
    (layout ? `<</O/Layout${layout}>>` : "");
  return (
    (language ? `/Lang${textString(language)}` : "") +
    (id ? `/ID${textString(id)}` : "") +
    (alternative ? `/Alt${textString(alternative)}` : "") +
    (owned ? `/A[${owned}]` : "")
  );
}

/** Keys 0 to the last page are pages, those behind them annotations. */
function parentNumbers(painted: PaintedPages): string {
  const pages = painted.owners.map(
    (owners, page) => `${page}[${owners.map((owner) => reference(numberOf(owner))).join(" ")}]`,
  );
  const annotations = painted.annotations.map(
    ({ owner }, index) => `${painted.pages.length + index} ${reference(numberOf(owner))}`,
  );
  return [...pages, ...annotations].join("\n");
}

/** Elements by their id, sorted as a name tree must be. */
function identifiers(file: PdfFile, elements: readonly Tag[]): string {
  const named = elements
    .filter(({ attributes }) => attributes.id)
    .map(({ attributes: { id = "" }, object }) => [id, object] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return "";
  const names = named.map(([id, object]) => `${textString(id)}${reference(object)}`).join(" ");
  return `/IDTree ${reference(file.object(`<</Names[${names}]>>`))}`;
}
