import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Result, success } from "../../../core/problem/result.ts";
import { problemReply } from "../problem-reply.ts";

/** What printing needs of the system; tests hand in their own. */
export interface PrintSystem {
  /** A folder of this program alone. What is left in it by an earlier run is deleted. */
  readonly folder: string;
  openWindow(): PrintWindow;
  openFile(file: string): Promise<Result<null>>;
}

/** A hidden window that shows one PDF. */
export interface PrintWindow {
  load(address: string): Promise<void>;
  /** Gives why nothing was printed; an empty text where it was. */
  print(): Promise<string>;
  close(): void;
}

/** The reason that Electron gives where the person closes the dialog. */
const CANCELLED = /cancel/i;

/**
 * Prints a PDF with the system's dialog. Where the window cannot show or print it, the system's own program for PDFs
 * gets it, from which the person prints; its file stays until the next time.
 */
export async function printPdf(bytes: Uint8Array, system: PrintSystem): Promise<Result<null>> {
  await rm(system.folder, { recursive: true, force: true }).catch(() => {});
  await mkdir(system.folder, { recursive: true });
  const folder = await mkdtemp(join(system.folder, "note-"));
  const file = join(folder, "Note.pdf");
  await writeFile(file, bytes, { mode: 0o600 });
  const fault = await printed(file, system);
  if (fault === "" || CANCELLED.test(fault)) {
    await rm(folder, { recursive: true, force: true }).catch(() => {});
    return success(null);
  }
  const opened = await system.openFile(file);
  if (opened.ok) return success(null, [PRINT_THERE]);
  return problemReply("not-printed-out", "the note cannot be printed from here", "save the PDF and print it");
}

const PRINT_THERE = {
  code: "print-elsewhere",
  severity: "warning",
  message: "the note was opened in your program for PDFs",
  hint: "print it from there",
} as const;

async function printed(file: string, { openWindow }: PrintSystem): Promise<string> {
  let window: PrintWindow | undefined;
  try {
    window = openWindow();
    await window.load(pathToFileURL(file).href);
    return await window.print();
  } catch (error) {
    return error instanceof Error ? `failed: ${error.name}` : "failed";
  } finally {
    window?.close();
  }
}
