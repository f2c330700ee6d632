import { descendants, isElement, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** What stays behind without its content, and what to call it. Tracked changes are settled as accepted. */
const LEFT_OUT: Readonly<Record<string, string>> = {
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
  "a:extLst": "",
  "a:hlinkClick": "a link on a picture",
  "a:hlinkHover": "a link on a picture",
  "w:bookmarkStart": "",
  "w:bookmarkEnd": "",
  "w:proofErr": "",
  "w:permStart": "",
  "w:permEnd": "",
  "w:sdtPr": "",
  "w:sdtEndPr": "",
  "w:lastRenderedPageBreak": "",
  "w:sectPr": "",
};

const UNWRAPPED: Readonly<Record<string, string>> = {
  "w:ins": "a tracked insertion",
  "w:moveTo": "a tracked move",
  "w:hyperlink": "a link",
  "w:sdt": "a content control",
  "w:sdtContent": "",
  "w:smartTag": "a smart tag",
  "w:customXml": "custom XML",
};

const HARMLESS_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b[^"]*$/;
const CHANGE = /^w:.*(Change|moveFromRange.*|moveToRange.*|customXml.*Range.*)$/;

export interface Cleaned {
  readonly tree: XmlElement;
  /** Plain names of what was taken out, each once. */
  readonly removed: readonly string[];
}

/** A header or footer with nothing in it but text, fields that count pages, tables and pictures. */
export function cleanTree(tree: XmlElement): Cleaned {
  const removed = new Set<string>();
  const fields = descendants(tree).every(
    (each) =>
      (each.name !== "w:instrText" || HARMLESS_FIELD.test(textOf(each)) || textOf(each).trim() === "") &&
      (each.name !== "w:fldSimple" || HARMLESS_FIELD.test(each.attributes["w:instr"] ?? "")),
  );
  const leave = (what: string): readonly XmlNode[] => {
    if (what !== "") removed.add(what);
    return [];
  };
  const clean = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const out = leftOut(node, fields);
    if (out !== undefined) return leave(out);
    const children = node.children.flatMap(clean);
    const wrapper = UNWRAPPED[node.name] ?? (!fields && node.name === "w:fldSimple" ? "a field" : undefined);
    if (wrapper === undefined) return [{ ...node, children }];
    leave(wrapper);
    return children;
  };
  const [top] = clean(tree).filter(isElement);
  return { tree: withoutHollowDrawings(top ?? tree), removed: [...removed] };
}

/** What an element is called that goes with its content, or undefined for one that may stay. */
function leftOut(node: XmlElement, fields: boolean): string | undefined {
  const { name, attributes } = node;
  if (LEFT_OUT[name] !== undefined) return LEFT_OUT[name];
  if (CHANGE.test(name)) return "a tracked change";
  if (!fields && (name === "w:instrText" || name === "w:fldChar")) return "a field";
  if (name === "w:r" && isHidden(node)) return "hidden text";
  if (name === "a:blip" && attributes["r:link"] !== undefined) return "a remote picture";
  return undefined;
}

/** A drawing whose picture went would be a frame around nothing, which Word calls damaged. */
function withoutHollowDrawings(tree: XmlElement): XmlElement {
  const children = tree.children
    .filter((node) => !isElement(node) || node.name !== "w:drawing" || hasPicture(node))
    .map((node) => (isElement(node) ? withoutHollowDrawings(node) : node));
  return { ...tree, children };
}

function hasPicture(drawing: XmlElement): boolean {
  return descendants(drawing).some(
    (each) => each.name === "a:blip" && each.attributes["r:embed"] !== undefined,
  );
}

function isHidden(run: XmlElement): boolean {
  const properties = run.children.filter(isElement).find(({ name }) => name === "w:rPr");
  return (
    properties?.children
      .filter(isElement)
      .some(({ name, attributes }) => /^w:(vanish|webHidden|specVanish)$/.test(name) && isOn(attributes)) ??
    false
  );
}

/** A switch without a value is on (17.17.4). */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !["0", "false", "off"].includes(attributes["w:val"] ?? "1");
}

export function textOf(tree: XmlElement): string {
  return tree.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}
