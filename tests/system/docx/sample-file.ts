import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_PAGES } from "../../core/write/docx/sample-document.ts";

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "attache-docx-"));
}

export function saveDocx(folder: string, name: string, document: Document): string {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, writeDocx(document, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES));
  return path;
}
