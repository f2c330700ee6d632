import { partOfType, type WordFile } from "../../ooxml/find-parts.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { descendantsNamed, type XmlElement } from "../../ooxml/xml-tree.ts";
import { createHiding } from "./hiding.ts";
import { shownPart, type UnseenWords } from "./shown-part.ts";
import { uncomparedIn, unseenTexts, watermarksIn } from "./uncompared.ts";

/** The stories of a file as Word shows them (ECMA-376 part 1, 17.2). Reading one notes what in it cannot be compared. */
export interface Stories {
  readonly text: XmlElement;
  readonly footnotes: readonly XmlElement[];
  readonly endnotes: readonly XmlElement[];
  readonly furniture: (part: XmlElement) => XmlElement;
  /** Of all that was read so far. */
  readonly uncompared: () => readonly string[];
}

export function openStories(file: WordFile, body: XmlElement, styles: Styles): Stories {
  const hiding = createHiding(styles);
  const uncompared: string[] = [];
  const unseen: UnseenWords[] = [];
  const read = (part: XmlElement, other: (part: XmlElement) => readonly string[]): XmlElement => {
    const shown = shownPart(part, hiding);
    uncompared.push(...other(shown.part));
    unseen.push(...shown.unseen);
    return shown.part;
  };
  const notes = (kind: "footnote" | "endnote"): readonly XmlElement[] => {
    const part = partOfType(file, `${kind}s`);
    return descendantsNamed(part && read(part, uncomparedIn), `w:${kind}`);
  };
  return {
    text: read(body, uncomparedIn),
    footnotes: notes("footnote"),
    endnotes: notes("endnote"),
    furniture: (part) => read(part, watermarksIn),
    uncompared: () => [...uncompared, ...unseenTexts(unseen)],
  };
}
