import type { Brief, Format } from "../../core/brief/brief.ts";
import type { FileKind } from "./services.ts";

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: { label: "PDF", extension: "pdf" },
  docx: { label: "Word document", extension: "docx" },
};

const LONGEST_TITLE = 80;

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
  return [...allowed]
    .slice(0, LONGEST_TITLE)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
}

/** Some systems' dialogs leave the extension to us. */
export function withExtension(file: string, format: Format): string {
  const extension = `.${FILE_KINDS[format].extension}`;
  return file.toLowerCase().endsWith(extension) ? file : file + extension;
}
