import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  measureBatches,
  measureComposing,
  measureNotes,
  measureOpening,
  measurePacks,
} from "./load/parts.mjs";
import { reportLoad } from "./load/report-load.mjs";

/** Measures large dossiers, notes, packs, batches and a day of composing, and how each grows with its size. */
const folder = mkdtempSync(join(tmpdir(), "attache-load-"));
try {
  const packs = measurePacks(folder);
  const rows = [...measureOpening(folder), ...measureNotes(folder), ...packs.rows, ...measureBatches(folder)];
  reportLoad({ rows, used: packs.used, composing: measureComposing(folder) });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
