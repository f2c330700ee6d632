import type { Table } from "../document/node.ts";
import type { writeDocx } from "../write/docx/write-docx.ts";
import type { NoteFile, NoteRequest } from "./note.ts";
import type { NoteContent } from "./note-content.ts";
import type { NoteLayout } from "./note-layout.ts";

export interface NoteFiles {
  /** In the order of the request's formats. */
  readonly files: readonly NoteFile[];
  /** Overflow, in points, of tables on the page of the house template. */
  readonly overflows: ReadonlyMap<Table, number>;
}

export async function noteFiles(
  { formats }: NoteRequest,
  { document, style }: NoteContent,
  { pdf, house, wordTargets }: NoteLayout,
): Promise<NoteFiles> {
  const overflows = new Map<Table, number>();
  const files: NoteFile[] = [];
  for (const format of formats) {
    const bytes =
      format === "pdf" ? pdf.bytes : await wordFile(document, style, wordTargets, house, overflows);
    files.push({ format, bytes });
  }
  // Without a house template the Word file has the page of the PDF, whose layout has reported its tables.
  return { files, overflows: house ? overflows : new Map() };
}

/** Imports the Word writer, and with it docx, for the first Word file, which keeps the start of the program fast. */
async function wordFile(...note: Parameters<typeof writeDocx>): Promise<Uint8Array> {
  const { writeDocx } = await import("../write/docx/write-docx.ts");
  return writeDocx(...note);
}
