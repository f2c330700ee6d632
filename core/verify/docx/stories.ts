import { partOfType } from "../../ooxml/find-parts.ts";
import type { Styles } from "../../ooxml/styles.ts";
import { elementDescendants, type WordElement, type WordFile } from "../../ooxml/word-file.ts";
import { createHiding } from "./hiding.ts";
import { shownPart, type UnseenWords } from "./shown-part.ts";
import { uncomparedIn, unseenTexts, watermarksIn } from "./uncompared.ts";

/** The stories of a file as Word shows them (ECMA-376 part 1, 17.2). Reading one notes what in it cannot be compared. */
export interface Stories {
  readonly text: WordElement;
  readonly footnotes: readonly WordElement[];
  readonly endnotes: readonly WordElement[];
  readonly furniture: (part: WordElement) => WordElement;
  /** Of all that was read so far. */
  readonly uncompared: () => readonly string[];
}

export function openStories(file: WordFile, body: WordElement, styles: Styles): Stories {
  const hiding = createHiding(styles);
  const uncompared: string[] = [];
  const unseen: UnseenWords[] = [];
  const read = (part: WordElement, other: (part: WordElement) => readonly string[]): WordElement => {
    const shown = shownPart(part, hiding);
    uncompared.push(...other(shown.part));
    unseen.push(...shown.unseen);
    return shown.part;
  };
  const notes = (kind: "footnote" | "endnote"): readonly WordElement[] => {
    const part = partOfType(file, `${kind}s`);
    return elementDescendants(part && read(part, uncomparedIn), `w:${kind}`);
  };
  return {
    text: read(body, uncomparedIn),
    footnotes: notes("footnote"),
    endnotes: notes("endnote"),
    furniture: (part) => read(part, watermarksIn),
    uncompared: () => [...uncompared, ...unseenTexts(unseen)],
  };
}
