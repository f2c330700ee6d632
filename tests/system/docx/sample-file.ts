import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_PAGES } from "../../core/write/docx/sample-document.ts";

/** A folder that is gone when the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attache-docx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function saveDocx(folder: string, name: string, document: Document): string {
  const path = join(folder, `${name}.docx`);
  writeFileSync(path, writeDocx(document, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES));
  return path;
}
