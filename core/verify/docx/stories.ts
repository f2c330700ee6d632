import { partOfType, type WordFile } from "../../ooxml/find-parts.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { descendantsNamed, type XmlElement } from "../../ooxml/xml-tree.ts";
import { readHiddenText } from "./hidden-text.ts";
import { ignoredContentIn, ignoredTexts, watermarksIn } from "./ignored-content.ts";
import { type IgnoredText, visibleContent } from "./visible-content.ts";

/**
 * The visible stories of a file (ECMA-376 part 1, 17.2). Reading a story records the content in it that is not
 * compared.
 */
export interface Stories {
  readonly text: XmlElement;
  readonly footnotes: readonly XmlElement[];
  readonly endnotes: readonly XmlElement[];
  readonly headerOrFooter: (part: XmlElement) => XmlElement;
  /** Content that is not compared, of the stories read so far. */
  readonly ignored: () => readonly string[];
}

export function openStories(file: WordFile, body: XmlElement, styles: Styles): Stories {
  const hidden = readHiddenText(styles);
  const ignored: string[] = [];
  const ignoredText: IgnoredText[] = [];
  const read = (part: XmlElement, other: (part: XmlElement) => readonly string[]): XmlElement => {
    const visible = visibleContent(part, hidden);
    ignored.push(...other(visible.part));
    ignoredText.push(...visible.ignored);
    return visible.part;
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
