import { below, storiesOf, type WordPackage, type XmlElement } from "./word-package.ts";

/** What no file of ours may tell: who wrote it, on which machine, when, and what is no longer or not yet in it. */
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
    const told = name.startsWith("dcterms:") && !/^\d{4}-\d\d-\d\dT00:00:00Z$/.test(text);
    return told ? [`${name} tells the time of day: ${text}`] : [];
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
    ...elements.filter(({ name }) => TRACES.has(name)).map(({ name }) => `${name} stands in the file`),
    ...elements.flatMap(({ attributes }) =>
      Object.keys(attributes)
        .filter((name) => /^w:(rsid|author|initials|date)/.test(name))
        .map((name) => `${name} stands in the file`),
    ),
    ...[...parts.keys()]
      .filter((path) => /comments|people|customXml|vbaProject|thumbnail|printerSettings/i.test(path))
      .map((path) => `${path} stands in the file`),
  ];
}

/** Of a drive or a server. */
const PATH = /^(\w:[\\/]|\\\\\w|file:)/i;

/** What drawings are called and how they are described: programs write there where a picture came from. */
function pathFaults({ trees }: WordPackage): readonly string[] {
  return [...trees.values()]
    .flatMap((tree) => below(tree, "wp:docPr", "pic:cNvPr"))
    .flatMap(({ attributes }) => ["name", "descr", "title"].flatMap((name) => attributes[name] ?? []))
    .filter((told) => PATH.test(told))
    .map((told) => `a drawing tells the path ${told}`);
}

/** The marking of the file's properties is the one that its pages print, above and below. */
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
