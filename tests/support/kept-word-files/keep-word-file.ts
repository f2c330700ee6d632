import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordFaults } from "../word-faults/word-faults.ts";

/** By the suite that wrote them; `tests/global-setup.ts` and its like empty them before a run. */
export const KEPT_WORD_FILES = join("out", "word-files");

/** Looks at a Word file on the spot, and keeps it for the programs of others: see `word-validators.test.ts`. */
export function keepWordFile(bytes: Uint8Array): void {
  const folder = join(KEPT_WORD_FILES, process.env.ATTACHE_SUITE ?? "unknown");
  const name = `${createHash("sha256").update(bytes).digest("hex").slice(0, 20)}.docx`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), bytes);
  const faults = wordFaults(bytes);
  if (faults.length > 0) throw new Error(`Word would not take ${name} as it is:\n${faults.join("\n")}`);
}
