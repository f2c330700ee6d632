import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { runTool } from "./tools.ts";

/** What four readers of other makers copy out of PDF files. */
export type ReaderName = "poppler" | "MuPDF" | "pypdf" | "PDFium";

/** A Python that has pypdf and pypdfium2, as .ci/run installs it; undefined where there is none. */
function findPython(): string | undefined {
  const python = process.env.ATTACHE_READERS ?? resolve("out/readers/bin/python");
  if (!existsSync(python)) return undefined;
  return spawnSync(python, ["-c", "import pypdf, pypdfium2"]).status === 0 ? python : undefined;
}

const python = findPython();
if (python === undefined)
  process.stderr.write(
    "SKIPPED for pypdf and PDFium, which are MISSING here: .ci/run installs them into out/readers\n",
  );

/** Readers that are here; poppler and MuPDF always are, or the tests fail. */
export const READERS: readonly ReaderName[] =
  python === undefined ? ["poppler", "MuPDF"] : ["poppler", "MuPDF", "pypdf", "PDFium"];

/** By reader, the text of each file. */
export function readWithAll(files: readonly string[]): Readonly<Record<ReaderName, readonly string[]>> {
  return {
    poppler: files.map((file) => runTool("pdftotext", file, "-")),
    MuPDF: files.map((file) => runTool("mutool", "draw", "-q", "-F", "txt", file)),
    ...(python === undefined ? { pypdf: [], PDFium: [] } : readWithPython(python, files)),
  };
}

function readWithPython(
  program: string,
  files: readonly string[],
): Readonly<Record<"pypdf" | "PDFium", readonly string[]>> {
  return JSON.parse(runTool(program, join(import.meta.dirname, "read-pdf.py"), ...files));
}
