import type { Format } from "../../../core/brief/brief.ts";
import { type NamedBrief, noteName } from "../../../core/note/note-name.ts";
import type { FileKind } from "../services.ts";

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: { label: "PDF", extension: "pdf" },
  docx: { label: "Word document", extension: "docx" },
};

/** File name of a note, such as `2026-03-04 Meeting with the minister.pdf`: states no marking, valid on every system. */
export function noteFileName(pattern: string, brief: NamedBrief, format: Format): string {
  return `${noteName(pattern, brief)}.${FILE_KINDS[format].extension}`;
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
