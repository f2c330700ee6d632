import { editTree } from "../../ooxml/edit-tree.ts";
import { childNamed, type XmlElement, type XmlNode } from "../../ooxml/xml-tree.ts";
import { TITLE_TEXT } from "./clean-fields.ts";

export interface CleanedControl {
  readonly content: readonly XmlNode[];
  readonly what: string;
  /** Whether its text is kept. */
  readonly words: boolean;
}

/**
 * Cleans a content control (17.5.2). A title becomes the note's title; placeholder text, dates and authors are dropped,
 * because they belong to the template.
 */
export function cleanControl(control: XmlElement): CleanedControl {
  const properties = childNamed(control, "w:sdtPr");
  const content = childNamed(control, "w:sdtContent") ?? { name: "", attributes: {}, children: [] };
  const bound = childNamed(properties, "w:dataBinding")?.attributes["w:xpath"] ?? "";
  const has = (name: string) => childNamed(properties, name) !== undefined;
  const isPlaceholder = has("w:showingPlcHdr");
  if (/:title\[1\]$/i.test(bound)) {
    const title = titled(content, childNamed(properties, "w:rPr"), isPlaceholder);
    return { content: title.children, what: "", words: true };
  }
  if (isPlaceholder)
    return { content: emptied(content).children, what: "words that hold a place", words: false };
  if (has("w:date") || /:(creator|lastModifiedBy|created|modified|PublishDate)\[1\]$/i.test(bound))
    return { content: emptied(content).children, what: "a date or an author", words: false };
  const isGallery = has("w:docPartObj");
  return { content: content.children, what: isGallery ? "" : "a content control", words: true };
}

/** The note's title in place of the first words, with the given run properties where the words are a grey placeholder. */
function titled(content: XmlElement, properties: XmlElement | undefined, isPlaceholder: boolean): XmlElement {
  let isPlaced = false;
  return editTree(content, (each) => {
    if (each.name === "w:rPr" && isPlaceholder) return properties;
    if (each.name !== "w:t") return each;
    const first = !isPlaced;
    isPlaced = true;
    return first ? TITLE_TEXT : undefined;
  });
}

/** Removes the runs and keeps the paragraphs, of which a header or a cell needs at least one. */
function emptied(content: XmlElement): XmlElement {
  return editTree(content, (each) => (each.name === "w:r" ? undefined : each));
}
