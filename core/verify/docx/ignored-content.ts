import type { WordFile } from "../../ooxml/find-parts.ts";
import { descendantsNamed, elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { quoted } from "../block-names.ts";
import { type IgnoredText, wordsIn } from "./visible-content.ts";

/** Content that is not text, table or figure, and that is therefore not compared, by the name of its element. */
const NOT_COMPARED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "w:altChunk": "text imported from another file",
    "w:subDoc": "a subdocument",
    "m:oMath": "a formula",
    "w:sym": "a symbol",
    "w:object": "an embedded object",
    "w:control": "a form control",
    "w:ddList": "a drop-down list",
    "v:imagedata": "a picture in an old format (VML)",
    "v:textpath": "WordArt",
    "dgm:relIds": "a diagram",
    "cx:chart": "a chart of an unsupported type",
    "lc:lockedCanvas": "a drawing in an old format",
  }),
);

const REASONS: Readonly<Record<IgnoredText["type"], string>> = {
  hidden: "hidden text",
  removed: "text deleted as a tracked change",
  alternative: "fallback text for older programs",
};

/** Content of the text or of the notes that is not compared. */
export function ignoredContentIn(part: XmlElement): readonly string[] {
  return outermost(part, (name) => NOT_COMPARED.has(name)).map((element) =>
    named(NOT_COMPARED.get(element.name) ?? "", wordsIn(element) + (element.attributes.string ?? "")),
  );
}

/**
 * Words drawn over or behind a page, such as a watermark. All other drawings in headers and footers belong to the house
 * template and are ignored.
 */
export function watermarksIn(part: XmlElement): readonly string[] {
  return descendantsNamed(part, "v:textpath").map(({ attributes }) =>
    named("WordArt", attributes.string ?? ""),
  );
}

/** One text for each reason: a style can hide every run of a file. */
export function ignoredTexts(ignored: readonly IgnoredText[]): readonly string[] {
  const texts = new Map<IgnoredText["type"], string>();
  for (const { type, words } of ignored) texts.set(type, `${texts.get(type) ?? ""} ${words}`);
  return [...texts].map(([type, words]) => named(REASONS[type], words));
}

/** Comments, whatever the name of the part that holds them. */
export function commentsOf(file: WordFile): readonly string[] {
  return [...file.values()]
    .filter(({ name }) => name === "w:comments")
    .flatMap((part) => descendantsNamed(part, "w:comment"))
    .map((comment) => named("a comment", wordsIn(comment)));
}

/** Footnotes or endnotes that contain words but have no reference. */
export function unreferencedNotes(
  notes: readonly XmlElement[],
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  return notes
    .filter((note) => !numbers.has(note.attributes["w:id"] ?? "") && wordsIn(note).trim() !== "")
    .map((note) => named("a note without a reference", wordsIn(note)));
}

function named(what: string, words: string): string {
  return words.trim() === "" ? what : `${what} ${quoted(words)}`;
}

function outermost(part: XmlElement, wanted: (name: string) => boolean): readonly XmlElement[] {
  return elementsOf(part).flatMap((child) => (wanted(child.name) ? [child] : outermost(child, wanted)));
}
