import { below, storiesOf, type WordPackage, type XmlElement } from "./word-package.ts";

/** Private data that no file may contain: author, machine, time, and deleted or hidden content. */
export function privateFaults(file: WordPackage): readonly string[] {
  return [...propertyFaults(file), ...traceFaults(file), ...pathFaults(file), ...markingFaults(file)];
}

const PROPERTIES = new Set(
  "dc:title dc:creator dc:language dcterms:created dcterms:modified Application property vt:lpwstr".split(
    " ",
  ),
);
const ROOTS = new Set(["cp:coreProperties", "Properties"]);

function propertyFaults({ trees }: WordPackage): readonly string[] {
  const properties = [...trees]
    .filter(([path]) => path.startsWith("docProps/"))
    .flatMap(([, tree]) => below(tree));
  return properties.flatMap(({ name, text }) => {
    if (!PROPERTIES.has(name) && !ROOTS.has(name)) return [`the file's properties tell its ${name}`];
    const hasTime = name.startsWith("dcterms:") && !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(text);
    return hasTime ? [`${name} contains a time of day: ${text}`] : [];
  });
}

/** Revision identifiers, authors of changes and comments, hidden text, and paths to templates. */
const TRACES = new Set(
  ["w:vanish", "w:webHidden", "w:specVanish", "w:ins", "w:del", "w:moveFrom", "w:moveTo"].concat([
    "w:commentReference",
    "w:rsids",
    "w:attachedTemplate",
    "w:docVars",
    "w:saveThroughXslt",
    "w:cellIns",
    "w:cellDel",
    "w:cellMerge",
    "w:smartTagPr",
    "w:customXmlPr",
    "w:fldData",
    "w:contentPart",
  ]),
);

function traceFaults({ parts, trees }: WordPackage): readonly string[] {
  const elements = [...trees.values()].flatMap((tree) => below(tree));
  return [
    ...elements.filter(({ name }) => TRACES.has(name)).map(({ name }) => `${name} is in the file`),
    ...elements.flatMap(({ attributes }) =>
      Object.keys(attributes)
        .filter((name) => /^w:(rsid|author|initials|date)/.test(name))
        .map((name) => `${name} is in the file`),
    ),
    ...[...parts.keys()]
      .filter((path) => /comments|people|customXml|vbaProject|thumbnail|printerSettings/i.test(path))
      .map((path) => `${path} is in the file`),
  ];
}

/** Path of a drive or a server. */
const PATH = /^(\w:[\\/]|\\\\\w|file:)/i;

/** Names and descriptions of drawings, in which programs write the path of a picture. */
function pathFaults({ trees }: WordPackage): readonly string[] {
  return [...trees.values()]
    .flatMap((tree) => below(tree, "wp:docPr", "pic:cNvPr"))
    .flatMap(({ attributes }) => ["name", "descr", "title"].flatMap((name) => attributes[name] ?? []))
    .filter((text) => PATH.test(text))
    .map((text) => `a drawing contains the path ${text}`);
}

/** The marking in the file's properties must equal the one in its headers and footers. */
function markingFaults(file: WordPackage): readonly string[] {
  const [property] = below(file.trees.get("docProps/custom.xml"), "property");
  const printed = [...storiesOf(file)]
    .filter(([path]) => path !== "word/document.xml")
    .map(([, story]) => wordsOf(story));
  const styled = [...storiesOf(file).values()]
    .flatMap((story) => below(story, "w:pStyle"))
    .some(({ attributes }) => attributes["w:val"] === "Marking");
  if (property === undefined)
    return styled ? ["a marking is printed and stands not in the file's properties"] : [];
  const marking = below(property, "vt:lpwstr")[0]?.text ?? "";
  return printed.some((words) => words.toLowerCase().includes(marking.toLowerCase()))
    ? []
    : [`the marking ${marking} of the file's properties is printed nowhere`];
}

function wordsOf(story: XmlElement): string {
  return below(story, "w:t")
    .map(({ text }) => text)
    .join("");
}
