import {
  childNamed,
  elementsOf,
  isElement,
  isOn,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import { cleanControl } from "./clean-control.ts";
import { cleanFields } from "./clean-fields.ts";

/** Elements that are dropped with their content, and their plain names. Tracked changes are accepted. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:object": "an embedded object",
    "w:control": "a control (ActiveX)",
    "w:pict": "an old drawing (VML)",
    "w:altChunk": "an embedded document",
    "w:subDoc": "a linked document",
    "w:del": "a tracked deletion",
    "w:moveFrom": "a tracked move",
    "w:commentReference": "a comment",
    "w:commentRangeStart": "a comment",
    "w:commentRangeEnd": "a comment",
    "w:footnoteReference": "a footnote",
    "w:endnoteReference": "an endnote",
    "a:hlinkClick": "a link on a picture",
    "a:hlinkHover": "a link on a picture",
    "w:ruby": "reading aids above words",
    "w:smartTagPr": "",
    "w:customXmlPr": "",
    "w:fldData": "",
    "w:bookmarkStart": "",
    "w:bookmarkEnd": "",
    "w:proofErr": "",
    "w:permStart": "",
    "w:permEnd": "",
    "w:lastRenderedPageBreak": "",
    "w:sectPr": "",
  }),
);

/** Elements that are replaced by their content, and their plain names. */
const UNWRAPPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:ins": "a tracked insertion",
    "w:moveTo": "a tracked move",
    "w:hyperlink": "a link",
    "w:smartTag": "",
    "w:customXml": "",
    "w:dir": "",
    "w:bdo": "",
  }),
);

const CHANGE = /^w:(.*Change|cell(Ins|Del|Merge)|moveFromRange.*|moveToRange.*|customXml.*Range.*)$/;

export interface Cleaned {
  readonly tree: XmlElement;
  /** Plain names of what was dropped, each once. */
  readonly dropped: readonly string[];
  /** Plain names of what was replaced by its text, each once. */
  readonly plain: readonly string[];
}

/**
 * Reduces a header or footer to text, page number fields, tables and pictures. `isTitle`: whether a style, by name or
 * identifier, is that of titles.
 */
export function cleanTree(tree: XmlElement, isTitle: (style: string) => boolean): Cleaned {
  const dropped = new Set<string>();
  const plain = new Set<string>();
  const note = (names: Set<string>, what: string) => what !== "" && names.add(what);
  const clean = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const out = leftOut(node);
    if (out !== undefined) {
      note(dropped, out);
      return [];
    }
    if (node.name === "w:sdt") {
      const control = cleanControl(node);
      note(control.words ? plain : dropped, control.what);
      return control.content.flatMap(clean);
    }
    const children = node.children.flatMap(clean);
    const wrapper = UNWRAPPED.get(node.name);
    if (wrapper === undefined) return [{ ...node, attributes: withoutRelationships(node), children }];
    note(plain, wrapper);
    return children;
  };
  const [top] = clean(tree).filter(isElement);
  // Fields come last: a field character that was dropped with hidden or deleted text leaves an incomplete field.
  const fields = cleanFields(top ?? { ...tree, children: [] }, isTitle);
  for (const name of fields.dropped) dropped.add(fieldText(name));
  for (const name of fields.words) plain.add(fieldText(name));
  return { tree: fields.tree, dropped: [...dropped], plain: [...plain] };
}

function fieldText(name: string): string {
  return name === "" ? "a field" : `a field (${name})`;
}

/** The plain name of an element that is dropped with its content; undefined for one that is kept. */
function leftOut(node: XmlElement): string | undefined {
  const { name, attributes } = node;
  const leftOut = LEFT_OUT.get(name);
  if (leftOut !== undefined) return leftOut;
  if (CHANGE.test(name)) return "a tracked change";
  if (name === "w:r" && isHidden(node)) return "hidden text";
  if (name === "w:tr" && rowHas(node, "w:del")) return "a tracked deletion";
  if (name === "w:tr" && rowHas(node, "w:hidden")) return "hidden text";
  if (name === "w:tbl" && isTooWide(node)) return `a table of more than ${MAX_COLUMNS} columns`;
  if (name === "a:blip" && attributes["r:link"] !== undefined) return "a remote picture";
  return undefined;
}

/** Maximum number of table columns that Word opens. */
const MAX_COLUMNS = 63;

function isTooWide(table: XmlElement): boolean {
  const rows = [childNamed(table, "w:tblGrid") ?? table, ...elementsOf(table)];
  return rows.some((row) => {
    const columns = elementsOf(row).filter((each) => each.name === "w:gridCol" || each.name === "w:tc");
    return columns.length > MAX_COLUMNS;
  });
}

function rowHas(row: XmlElement, name: string): boolean {
  const setting = childNamed(childNamed(row, "w:trPr"), name);
  return setting !== undefined && isOn(setting.attributes);
}

/** The attributes without relationships, except that of a picture. */
function withoutRelationships({ name, attributes }: XmlElement): Readonly<Record<string, string>> {
  const kept = Object.entries(attributes).filter(
    ([attribute]) => !attribute.startsWith("r:") || (name === "a:blip" && attribute === "r:embed"),
  );
  return Object.fromEntries(kept);
}

function isHidden(run: XmlElement): boolean {
  const properties = elementsOf(run).find(({ name }) => name === "w:rPr");
  return (properties ? elementsOf(properties) : []).some(
    ({ name, attributes }) => /^w:(vanish|webHidden|specVanish)$/.test(name) && isOn(attributes),
  );
}
