import {
  below,
  childOf,
  doubles,
  settingOf,
  storiesOf,
  type WordPackage,
  type XmlElement,
} from "./word-package.ts";

/** Faults of references: names and numbers that are used but not defined, or defined twice. */
export function referenceFaults(file: WordPackage): readonly string[] {
  return [
    ...bookmarkFaults(file),
    ...styleFaults(file),
    ...numberingFaults(file),
    ...footnoteFaults(file),
    ...drawingFaults(file),
  ];
}

/** Word keeps the first 40 characters of a name and drops a bookmark whose name is taken (17.13.6.2). */
function bookmarkFaults(file: WordPackage): readonly string[] {
  const stories = [...storiesOf(file).values()];
  const starts = stories.flatMap((story) => below(story, "w:bookmarkStart"));
  const ends = stories.flatMap((story) => below(story, "w:bookmarkEnd"));
  const idOf = ({ attributes }: XmlElement): string => attributes["w:id"] ?? "";
  const names = starts.map(({ attributes }) => attributes["w:name"] ?? "");
  const known = new Set(names);
  const asked = stories.flatMap((story) => [...anchors(story), ...instructions(story)]);
  return [
    ...doubles(starts.map(idOf)).map((id) => `two bookmarks have the number ${id}`),
    ...doubles(names.map((name) => name.toLowerCase())).map((name) => `two bookmarks are called ${name}`),
    ...names
      .filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name))
      .map((name) => `${name} is no name of a bookmark`),
    ...(starts.map(idOf).toSorted().join() === ends.map(idOf).toSorted().join()
      ? []
      : ["a bookmark begins or ends alone"]),
    ...asked
      .filter((name) => !known.has(name))
      .map((name) => `nothing is called ${name}, and a link or field leads there`),
  ];
}

function anchors(story: XmlElement): readonly string[] {
  return below(story, "w:hyperlink").flatMap(({ attributes }) => attributes["w:anchor"] ?? []);
}

function instructions(story: XmlElement): readonly string[] {
  return below(story, "w:instrText").flatMap(
    ({ text }) => /^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)/.exec(text)?.[1] ?? [],
  );
}

const STYLED: Readonly<Record<string, string>> = {
  "w:pStyle": "paragraph",
  "w:rStyle": "character",
  "w:tblStyle": "table",
};
const BETWEEN_STYLES = ["w:basedOn", "w:next", "w:link"];

function styleFaults(file: WordPackage): readonly string[] {
  const styles = below(file.trees.get("word/styles.xml"), "w:style");
  const kinds = new Map(styles.map(({ attributes }) => [attributes["w:styleId"], attributes["w:type"]]));
  const users = [...storiesOf(file).values(), file.trees.get("word/numbering.xml")];
  const used = users.flatMap((part) => below(part, ...Object.keys(STYLED)));
  return [
    ...doubles(styles.map(({ attributes }) => attributes["w:styleId"] ?? "")).map(
      (id) => `two styles have the id ${id}`,
    ),
    ...doubles(styles.map((style) => settingOf(style, "w:name")?.toLowerCase() ?? "")).map(
      (name) => `two styles are called ${name}`,
    ),
    ...styles
      .filter((style) => (settingOf(style, "w:name") ?? "").length > 253)
      .map(() => "the name of a style is too long"),
    ...["paragraph", "character", "table", "numbering"].flatMap((type) => {
      const defaults = styles.filter(
        ({ attributes }) => attributes["w:type"] === type && attributes["w:default"] === "1",
      );
      return defaults.length > 1 ? [`two styles are the usual one of type ${type}`] : [];
    }),
    ...used
      .filter(({ name, attributes }) => kinds.get(attributes["w:val"]) !== STYLED[name])
      .map(
        ({ name, attributes }) =>
          `${name} asks for the style ${attributes["w:val"]}, which is none of that kind`,
      ),
    ...below(file.trees.get("word/styles.xml"), ...BETWEEN_STYLES)
      .filter(({ attributes }) => !kinds.has(attributes["w:val"]))
      .map(
        ({ name, attributes }) => `${name} of a style asks for ${attributes["w:val"]}, which is not there`,
      ),
    ...styles
      .filter((style) => !endsSomewhere(style, styles))
      .map(({ attributes }) => `${attributes["w:styleId"]} is based on itself`),
  ];
}

/** Maximum length of a chain of styles; Word follows eleven. */
function endsSomewhere(style: XmlElement, styles: readonly XmlElement[]): boolean {
  let at: XmlElement | undefined = style;
  for (let steps = 0; at !== undefined; steps += 1) {
    if (steps > 10) return false;
    const base: string | undefined = settingOf(at, "w:basedOn");
    at = styles.find(({ attributes }) => attributes["w:styleId"] === base);
  }
  return true;
}

/** Numbering (17.9): definitions precede instances, have at most nine levels, and each instance has one. */
function numberingFaults(file: WordPackage): readonly string[] {
  const numbering = file.trees.get("word/numbering.xml")?.children[0];
  const definitions = numbering?.children.filter(({ name }) => name === "w:abstractNum") ?? [];
  const instances = numbering?.children.filter(({ name }) => name === "w:num") ?? [];
  const known = new Set(definitions.map(({ attributes }) => attributes["w:abstractNumId"]));
  const numbers = instances.map(({ attributes }) => attributes["w:numId"] ?? "");
  const asked = [...storiesOf(file).values(), file.trees.get("word/styles.xml")].flatMap((part) =>
    below(part, "w:numPr"),
  );
  const order =
    numbering?.children.map(({ name }) => name).filter((name) => /^w:(abstractNum|num)$/.test(name)) ?? [];
  return [
    ...doubles(definitions.map(({ attributes }) => attributes["w:abstractNumId"] ?? "")).map(
      (id) => `two definitions of lists have the number ${id}`,
    ),
    ...doubles(definitions.flatMap((definition) => settingOf(definition, "w:nsid") ?? [])).map(
      (id) => `two definitions of lists say they are ${id}`,
    ),
    ...doubles(numbers).map((id) => `two lists have the number ${id}`),
    ...(order.lastIndexOf("w:abstractNum") > order.indexOf("w:num") && order.includes("w:num")
      ? ["a list stands before a definition"]
      : []),
    ...instances
      .filter((instance) => !known.has(settingOf(instance, "w:abstractNumId")))
      .map(({ attributes }) => `list ${attributes["w:numId"]} has no definition`),
    ...definitions
      .filter((definition) => below(definition, "w:lvl").length > 9)
      .map(() => "a list has more than nine levels"),
    ...below(numbering, "w:lvlText")
      .filter(({ attributes }) => (attributes["w:val"] ?? "").length > 255)
      .map(() => "a label is too long"),
    ...asked
      .map((each) => settingOf(each, "w:numId") ?? "0")
      .filter((id) => id !== "0" && !numbers.includes(id))
      .map((id) => `a paragraph or style asks for list ${id}, which is not there`),
    ...asked
      .filter((each) => Number(settingOf(each, "w:ilvl") ?? 0) > 8)
      .map(() => "a paragraph is deeper than nine levels"),
  ];
}

/** Notes (17.11): both separators exist, and each note has one reference. */
function footnoteFaults({ trees }: WordPackage): readonly string[] {
  const notes = below(trees.get("word/footnotes.xml"), "w:footnote");
  const idOf = ({ attributes }: XmlElement): string => attributes["w:id"] ?? "";
  const kindOf = ({ attributes }: XmlElement): string => attributes["w:type"] ?? "normal";
  const called = below(trees.get("word/document.xml"), "w:footnoteReference").map(idOf);
  const separators = notes.filter((note) => kindOf(note) !== "normal");
  const own = notes.filter((note) => kindOf(note) === "normal").map(idOf);
  const named = below(childOf(trees.get("word/settings.xml")?.children[0], "w:footnotePr"), "w:footnote").map(
    idOf,
  );
  return [
    ...doubles(notes.map(idOf)).map((id) => `two notes have the number ${id}`),
    ...(separators.map(kindOf).join() === "separator,continuationSeparator"
      ? []
      : ["the notes lack a separator"]),
    ...(separators.map(idOf).join() === named.join()
      ? []
      : ["the settings name other separators than the notes have"]),
    ...doubles(called).map((id) => `note ${id} is called twice`),
    ...called.filter((id) => !own.includes(id)).map((id) => `note ${id} is called and is not there`),
    ...own.filter((id) => !called.includes(id)).map((id) => `note ${id} is called by nothing`),
  ];
}

/** Drawings with the same id, which Word repairs. */
function drawingFaults(file: WordPackage): readonly string[] {
  const ids = [...storiesOf(file).values()]
    .flatMap((story) => below(story, "wp:docPr"))
    .map(({ attributes }) => attributes.id ?? "");
  return [
    ...doubles(ids).map((id) => `two drawings have the number ${id}`),
    ...ids
      .filter((id) => !(Number(id) >= 1 && Number(id) < 2 ** 31))
      .map((id) => `${id} is no number of a drawing`),
  ];
}
