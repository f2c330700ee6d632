import { Document as DocxFile } from "docx";
import type { Meta } from "../../../document/node.ts";

export type { DocxFile };

/** The settings that docx can write; distances in twips. */
export interface DocxSettings {
  readonly defaultTabStop: number;
  readonly autoHyphenation: boolean;
  /** The most lines in a row that end with a hyphen. */
  readonly consecutiveHyphenLimit?: number;
  readonly doNotHyphenateCaps?: true;
  readonly evenAndOddHeaders: boolean;
}

/**
 * The docx document that gives a note's package its properties, settings, relationships and content types: docx has
 * no other way to them. Its body, styles and lists stay unused; the note's own come from rooms of their own.
 */
export function docxFile({ title, author = "", marking }: Meta, settings: DocxSettings): DocxFile {
  const { defaultTabStop, evenAndOddHeaders, ...hyphenation } = settings;
  return new DocxFile({
    sections: [],
    title,
    // Empty values are left out; absent ones would become "Un-named" and revision 1.
    creator: author,
    lastModifiedBy: "",
    revision: 0,
    customProperties: marking.text === "" ? [] : [{ name: "Marking", value: marking.text }],
    defaultTabStop,
    evenAndOddHeaderAndFooters: evenAndOddHeaders,
    hyphenation,
  });
}
