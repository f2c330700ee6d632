import type { Brief, Format } from "../../core/brief/brief.ts";
import { graphemes, longestBeginning } from "../../core/text/graphemes.ts";
import type { FileKind } from "./services.ts";

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: { label: "PDF", extension: "pdf" },
  docx: { label: "Word document", extension: "docx" },
};

/** Graphemes of a title in a file name. */
const LONGEST_TITLE = 80;

/** Bytes of a title in a file name; file systems allow 255, which include date, extension and suffixes of saves. */
const MAX_BYTES = 200;

/**
 * File name of a note, such as `2026-03-04 Meeting with the minister.pdf`: sorts by date, states no marking, valid on
 * every system.
 */
export function noteFileName(brief: Pick<Brief, "title" | "date">, format: Format): string {
  const title = plainName(brief.title) || "Briefing note";
  return `${[plainName(brief.date), title].filter(Boolean).join(" ")}.${FILE_KINDS[format].extension}`;
}

function plainName(text: string): string {
  const allowed = text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ");
  return longestBeginning(allowed, isShort).replace(/^[\s.]+|[\s.]+$/gu, "");
}

function isShort(title: string): boolean {
  return graphemes(title).length <= LONGEST_TITLE && Buffer.byteLength(title) <= MAX_BYTES;
}

/** Adds the extension, which some systems' dialogs omit. */
export function withExtension(file: string, format: Format): string {
  const extension = `.${FILE_KINDS[format].extension}`;
  return file.toLowerCase().endsWith(extension) ? file : file + extension;
}

/** A name without the extension of a note, whichever it has. */
export function withoutExtension(file: string): string {
  return file.replace(/\.(pdf|docx)$/i, "");
}
