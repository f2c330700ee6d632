import { partOfType, type WordFile } from "../../ooxml/find-parts.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { descendantsNamed, type XmlElement } from "../../ooxml/xml-tree.ts";
import { readHiddenText } from "./hidden-text.ts";
import { ignoredContentIn, ignoredTexts, watermarksIn } from "./ignored-content.ts";
import { type IgnoredText, visibleContent } from "./visible-content.ts";

/** The stories of a file as Word shows them (ECMA-376 part 1, 17.2). Reading a story records what in it is not compared. */
export interface Stories {
  readonly text: XmlElement;
  readonly footnotes: readonly XmlElement[];
  readonly endnotes: readonly XmlElement[];
  readonly headerOrFooter: (part: XmlElement) => XmlElement;
  /** What is not compared in the stories read so far. */
  readonly ignored: () => readonly string[];
}

export function openStories(file: WordFile, body: XmlElement, styles: Styles): Stories {
  const hidden = readHiddenText(styles);
  const ignored: string[] = [];
  const ignoredText: IgnoredText[] = [];
  const read = (part: XmlElement, other: (part: XmlElement) => readonly string[]): XmlElement => {
    const shown = visibleContent(part, hidden);
    ignored.push(...other(shown.part));
    ignoredText.push(...shown.ignored);
    return shown.part;
  };
  const notes = (kind: "footnote" | "endnote"): readonly XmlElement[] => {
    const part = partOfType(file, `${kind}s`);
    return descendantsNamed(part && read(part, ignoredContentIn), `w:${kind}`);
  };
  return {
    text: read(body, ignoredContentIn),
    footnotes: notes("footnote"),
    endnotes: notes("endnote"),
    headerOrFooter: (part) => read(part, watermarksIn),
    ignored: () => [...ignored, ...ignoredTexts(ignoredText)],
  };
}
