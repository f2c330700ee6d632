// Writes core/house-template/schema/word-schema.ts: the WordprocessingML types that a house template may contain.
//
//   node scripts/make-word-schema.mjs FOLDER
//
// FOLDER contains wml.xsd and shared-commonSimpleTypes.xsd, the transitional schema of ECMA-376. Apache POI ships them:
//   mvn dependency:get -Dartifact=org.apache.poi:poi-ooxml-full:5.2.5 -Dtransitive=false
// where they are in org/apache/poi/schemas/ooxml/src of the jar. The schema itself is not copied: only names, order,
// repetition and types, which core/house-template/schema restricts further.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

const OUT = "core/house-template/schema/word-schema.ts";
const ROOTS = {
  hdr: "CT_HdrFtr",
  ftr: "CT_HdrFtr",
  styles: "CT_Styles",
  numbering: "CT_Numbering",
  settings: "CT_Settings",
};

/** Settings that a note takes from a template, out of about a hundred. */
const SETTINGS = new Set(["mirrorMargins", "autoHyphenation", "defaultTabStop", "clrSchemeMapping"]);

/**
 * Tracked changes, comments, links, embedded and legacy objects, controls, notes and metadata, which are removed from
 * parts.
 */
const LEFT_OUT =
  /Change$|^(move|bookmark|comment|customXml|perm|cell(Ins|Del|Merge))|^(ins|del|proofErr|sdt|smartTag|dir|bdo|hyperlink|subDoc|altChunk|contentPart|delText|delInstrText|object|pict|ruby|(footnote|endnote|annotation)(Ref|Reference)|separator|continuationSeparator|(day|month|year)(Short|Long)|lastRenderedPageBreak|numPicBullet|numIdMacAtCleanup|sectPr|tblPrEx|headers|fldData|ffData|oMath|oMathPara)$/;

/** A choice in the transitional schema, but Word writes run properties in this order, and validators require it. */
const AS_SEQUENCE = new Set(["EG_RPrBase"]);

/** Order of the sides of tables and cells that Word and Microsoft's validator require if a file has both names. */
const AFTER = [
  ["start", "left"],
  ["end", "right"],
];

const [folder = ""] = process.argv.slice(2);
const { complexType, simpleType, group } = readSchema("wml.xsd");
const shared = readSchema("shared-commonSimpleTypes.xsd").simpleType;
const types = new Map();
const enumerations = new Map();
const others = new Set();
for (const type of Object.values(ROOTS)) addType(type);
writeFileSync(OUT, source());
execFileSync(process.execPath, ["node_modules/@biomejs/biome/bin/biome", "check", "--write", OUT]);

/** Top-level definitions by kind and name, as trees. */
function readSchema(file) {
  const found = { complexType: new Map(), simpleType: new Map(), group: new Map() };
  const open = [{ children: [] }];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) =>
    open.push({ ...attributes, tag: name.split(":").at(-1), children: [] }),
  );
  parser.on("closetag", () => {
    const closed = open.pop();
    open.at(-1).children.push(closed);
    if (open.length === 2) found[closed.tag]?.set(closed.name, closed);
  });
  parser.write(readFileSync(join(folder, file), "utf8")).close();
  return found;
}

function addType(name) {
  if (types.has(name)) return;
  const type = { order: "sequence", elements: new Map(), repeated: new Set(), required: {}, optional: {} };
  types.set(name, type);
  readContent(complexType.get(name), type, name, false);
  type.elements = inWordsOrder(type.elements);
  for (const each of type.elements.values()) addType(each);
}

function inWordsOrder(elements) {
  const names = [...elements.keys()];
  for (const [name, before] of AFTER) {
    if (!elements.has(name) || !elements.has(before)) continue;
    names.splice(names.indexOf(name), 1);
    names.splice(names.indexOf(before) + 1, 0, name);
  }
  return new Map(names.map((name) => [name, elements.get(name)]));
}

function readContent(node, type, owner, many) {
  const repeats = many || isRepeated(node);
  if (node.tag === "choice" && repeats && node.children.length > 1) type.order = "choice";
  for (const child of node.children) {
    if (child.tag === "element") addElement(child, type, owner, repeats);
    else if (child.tag === "attribute") addAttribute(child, type);
    else readGroup(child, type, owner, repeats);
  }
}

function readGroup(node, type, owner, repeats) {
  if (node.tag === "extension" && complexType.has(node.base))
    readContent(complexType.get(node.base), type, owner, repeats);
  if (node.tag !== "group") return readContent(node, type, owner, repeats);
  const many = !AS_SEQUENCE.has(node.ref) && (repeats || isRepeated(node));
  if (group.has(node.ref)) readContent(group.get(node.ref), type, owner, many);
}

function isRepeated({ maxOccurs = "1" }) {
  return maxOccurs !== "1";
}

function addElement(node, type, owner, repeats) {
  const { name = "", type: of = "" } = node;
  if (LEFT_OUT.test(name) || (owner === "CT_Settings" && !SETTINGS.has(name))) return;
  if (complexType.get(of) === undefined) return;
  type.elements.set(name, of);
  if (repeats || isRepeated(node)) type.repeated.add(name);
}

function addAttribute({ name, ref, type: of = "", use }, type) {
  if (ref !== undefined && ref !== "xml:space") return;
  const value = ref === undefined ? of.split(":").at(-1) : "xml:space";
  (use === "required" ? type.required : type.optional)[name ?? ref] = value;
  const values = ((simpleType.get(value) ?? shared.get(value))?.children ?? [])
    .flatMap(({ children }) => children)
    .filter(({ tag }) => tag === "enumeration")
    .map((each) => each.value);
  if (values.length > 0) enumerations.set(value, values.join(" "));
  else others.add(value);
}

function source() {
  const complex = [...types].map(([name, type]) => [name, plain(type)]);
  const sorted = (entries) =>
    Object.fromEntries([...entries].sort(([one], [other]) => (one < other ? -1 : 1)));
  return `/**
 * Generated by scripts/make-word-schema.mjs from the transitional schema of WordprocessingML (ECMA-376, part 4): the
 * types that headers, footers, styles, lists and some settings are made of. Change the script, not this file.
 */

/** The types of parts' roots, by name. */
export const ROOT_TYPES = ${JSON.stringify(ROOTS)} as const;

export interface ComplexType {
  /** Children in the order of \`elements\`, or in any. */
  readonly order: "sequence" | "choice";
  /** Types of children by name. */
  readonly elements?: Readonly<Record<string, string>>;
  /** Children that may stand more than once. */
  readonly repeated?: readonly string[];
  /** Types of attributes by name. */
  readonly required?: Readonly<Record<string, ValueType>>;
  readonly optional?: Readonly<Record<string, ValueType>>;
}

export type ValueType = keyof typeof ENUMERATIONS | (typeof OTHER_TYPES)[number];

export const COMPLEX_TYPES: Readonly<Record<string, ComplexType>> = ${JSON.stringify(sorted(complex))};

/** Types of attributes that are lists of words. */
export const ENUMERATIONS = ${JSON.stringify(sorted(enumerations))} as const;

export const OTHER_TYPES = ${JSON.stringify([...others].sort())} as const;
`;
}

function plain({ order, elements, repeated, required, optional }) {
  return {
    order,
    ...(elements.size > 0 && { elements: Object.fromEntries(elements) }),
    ...(repeated.size > 0 && { repeated: [...repeated] }),
    ...(Object.keys(required).length > 0 && { required }),
    ...(Object.keys(optional).length > 0 && { optional }),
  };
}
