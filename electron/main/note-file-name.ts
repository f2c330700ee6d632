import type { Brief, Format } from "../../core/brief/brief.ts";
import { graphemes, longestBeginning } from "../../core/text/graphemes.ts";
import type { FileKind } from "./services.ts";

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: { label: "PDF", extension: "pdf" },
  docx: { label: "Word document", extension: "docx" },
};

/** In graphemes. */
const LONGEST_TITLE = 80;

/** Of the 255 that a file name may have, what date, extension and the name of a file being saved leave. */
const MAXIMUM_BYTES = 200;

/** `2026-03-04 Meeting with the minister.pdf`: sorts by date, says no marking, good on every system. */
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
  return graphemes(title).length <= LONGEST_TITLE && Buffer.byteLength(title) <= MAXIMUM_BYTES;
}

/** Some systems' dialogs leave the extension to us. */
export function withExtension(file: string, format: Format): string {
  const extension = `.${FILE_KINDS[format].extension}`;
  return file.toLowerCase().endsWith(extension) ? file : file + extension;
}

/** A name without the extension of a note, whichever it has. */
export function withoutExtension(file: string): string {
  return file.replace(/\.(pdf|docx)$/i, "");
}
