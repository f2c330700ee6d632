import { createHash } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { runTool } from "../../files/tools.ts";

/** Every PDF below a folder, whatever its name, once; but none that LibreOffice made of our Word files. */
export function writtenPdfs(folder: string): readonly string[] {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => isPdf(file))
    .sort();
  const byContent = new Map(files.map((file) => [digestOf(file), file]));
  return [...byContent.values()].filter((file) => !/^Producer: +LibreOffice/m.test(runTool("pdfinfo", file)));
}

function isPdf(file: string): boolean {
  const start = Buffer.alloc(5);
  const descriptor = openSync(file, "r");
  readSync(descriptor, start);
  closeSync(descriptor);
  return start.toString("latin1") === "%PDF-";
}

function digestOf(file: string): string {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}
