import { Document as DocxFile } from "docx";
import type { Meta } from "../../../document/node.ts";

export type { DocxFile };

/** The settings that docx can write; distances in twips. */
export interface DocxSettings {
  readonly defaultTabStop: number;
  readonly autoHyphenation: boolean;
  /** Maximum number of consecutive lines that end with a hyphen. */
  readonly consecutiveHyphenLimit?: number;
  readonly doNotHyphenateCaps?: true;
  readonly evenAndOddHeaders: boolean;
}

/**
 * The docx document from which a note's package has its properties, settings, relationships and content types; docx does not
 * export these classes. Its body, styles and lists are unused.
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
