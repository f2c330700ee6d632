import { descendantsNamed, ownText, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { VerifiedLink } from "../content.ts";
import { withoutReferences } from "../footnote-reference.ts";
import { createFootnoteNumbers } from "./footnote-numbers.ts";
import { wordText } from "./word-text.ts";

/** The links of a visible part: `w:hyperlink` elements (17.16.22), then HYPERLINK fields (17.16.5.25). */
export function wordLinks(
  part: XmlElement,
  addressOf: (id: string | undefined) => string | undefined,
): readonly VerifiedLink[] {
  const elements = descendantsNamed(part, "w:hyperlink").flatMap((link) => {
    const address = addressOf(link.attributes["r:id"]);
    if (address === undefined) return [];
    const place = link.attributes["w:anchor"];
    return [{ words: wordsIn(link), address: place === undefined ? address : `${address}#${place}` }];
  });
  const simple = descendantsNamed(part, "w:fldSimple").flatMap((field) =>
    fieldLink(field.attributes["w:instr"] ?? "", wordsIn(field)),
  );
  return [...elements, ...simple, ...fieldLinks(part)];
}

interface LinkWords extends VerifiedLink {
  readonly words: string;
}

function wordsIn(element: XmlElement): string {
  return withoutReferences(wordText(element, createFootnoteNumbers()));
}

interface OpenField {
  instruction: string;
  words: string;
  showsResult: boolean;
}

/** Links of complex fields, whose parts `w:fldChar` separates (17.16.18). */
function fieldLinks(part: XmlElement): readonly LinkWords[] {
  const open: OpenField[] = [];
  return descendantsNamed(part, "w:fldChar", "w:instrText", "w:t").flatMap((element) => {
    if (element.name === "w:fldChar") return fieldCharacter(element.attributes["w:fldCharType"], open);
    const field = open.at(-1);
    if (element.name === "w:instrText" && field !== undefined) field.instruction += ownText(element);
    if (element.name === "w:t")
      for (const each of open.slice(0, MAX_FIELDS)) if (each.showsResult) each.words += ownText(element);
    return [];
  });
}

/** Nested fields whose words are kept; a link contains at most a reference. */
const MAX_FIELDS = 20;

/** Opens, advances or closes a field; a closed link field gives its link. */
function fieldCharacter(type: string | undefined, open: OpenField[]): readonly LinkWords[] {
  const field = open.at(-1);
  if (type === "begin") open.push({ instruction: "", words: "", showsResult: false });
  if (type === "separate" && field !== undefined) field.showsResult = true;
  if (type !== "end" || field === undefined) return [];
  open.pop();
  return fieldLink(field.instruction, field.words);
}

/**
 * The link of a HYPERLINK field whose first argument is an address; with a switch first, it leads to a place in the
 * file.
 */
function fieldLink(instruction: string, words: string): readonly LinkWords[] {
  const address = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(instruction)?.[1];
  return address === undefined ? [] : [{ words, address }];
}
