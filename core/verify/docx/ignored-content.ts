import type { WordFile } from "../../ooxml/find-parts.ts";
import { descendantsNamed, elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { quoted } from "../block-names.ts";
import { type IgnoredText, wordsIn } from "./visible-content.ts";

/** Content that is not text, table or figure, and that is therefore not compared, by the name of its element. */
const OTHER_MEANS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:altChunk": "another file within its text",
    "w:subDoc": "another document within its text",
    "m:oMath": "a formula",
    "w:sym": "a symbol",
    "w:object": "an embedded object",
    "w:control": "a control",
    "w:ddList": "a list to choose from",
    "v:imagedata": "a picture of an old kind",
    "v:textpath": "drawn words",
    "dgm:relIds": "a diagram",
    "cx:chart": "a chart of a kind that is not read",
    "lc:lockedCanvas": "a drawing of an old kind",
  }),
);

const REASONS: Readonly<Record<IgnoredText["type"], string>> = {
  hidden: "hidden text",
  removed: "text taken out with a trace",
  alternative: "other text for older programs",
};

/** Content of the text or of the notes that is not compared. */
export function ignoredContentIn(part: XmlElement): readonly string[] {
  return outermost(part, (name) => OTHER_MEANS.has(name)).map((element) =>
    named(OTHER_MEANS.get(element.name) ?? "", wordsIn(element) + (element.attributes.string ?? "")),
  );
}

/** Words drawn over or behind a page, as a watermark; all else there is the office's own affair. */
export function watermarksIn(part: XmlElement): readonly string[] {
  return descendantsNamed(part, "v:textpath").map(({ attributes }) =>
    named("drawn words", attributes.string ?? ""),
  );
}

/** One text for each reason: a style can hide every run of a file. */
export function ignoredTexts(ignored: readonly IgnoredText[]): readonly string[] {
  const texts = new Map<IgnoredText["type"], string>();
  for (const { type, words } of ignored) texts.set(type, `${texts.get(type) ?? ""} ${words}`);
  return [...texts].map(([type, words]) => named(REASONS[type], words));
}

/** Remarks stand beside the text, in whichever part. */
export function commentsOf(file: WordFile): readonly string[] {
  return [...file.values()]
    .filter(({ name }) => name === "w:comments")
    .flatMap((part) => descendantsNamed(part, "w:comment"))
    .map((comment) => named("a comment", wordsIn(comment)));
}

/** Notes with words that no reference leads to. */
export function unreferencedNotes(
  notes: readonly XmlElement[],
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  return notes
    .filter((note) => !numbers.has(note.attributes["w:id"] ?? "") && wordsIn(note).trim() !== "")
    .map((note) => named("a note that nothing calls", wordsIn(note)));
}

function named(what: string, words: string): string {
  return words.trim() === "" ? what : `${what} ${quoted(words)}`;
}

function outermost(part: XmlElement, wanted: (name: string) => boolean): readonly XmlElement[] {
  return elementsOf(part).flatMap((child) => (wanted(child.name) ? [child] : outermost(child, wanted)));
}
