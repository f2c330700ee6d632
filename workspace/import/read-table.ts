import { csvGrid } from "../../core/import/table/csv-grid.ts";
import type { Grid } from "../../core/import/table/grid.ts";
import { IMPORT_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { readRegularFile } from "../read-regular-file.ts";
import { decodeTable, type TableEncoding } from "./decode-table.ts";

/** Reads a file of a statistics office as a table. What it is follows from its bytes, never from its name. */
export async function readTable(file: string, encoding?: TableEncoding): Promise<Result<Grid>> {
  const bytes = await readBytes(file, IMPORT_LIMITS.bytes);
  if (!bytes.ok) return bytes;
  if (startsWith(bytes.value, [0x50, 0x4b, 0x03, 0x04]))
    return refused(
      file,
      "is a workbook or an archive",
      "unpack it, or save its sheet as CSV, and import that",
    );
  if (startsWith(bytes.value, [0xd0, 0xcf, 0x11, 0xe0]))
    return refused(file, "is a workbook of old Excel", "save its sheet as CSV, and import that");
  const text = decodeTable(file, bytes.value, encoding);
  return text.ok ? csvGrid(file, text.value) : text;
}

/** Reads a regular file of at most `limit` bytes; disk faults are problems. */
export async function readBytes(file: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    const bytes = await readRegularFile(file, limit);
    if (bytes === "not-a-file") return refused(file, "is not an ordinary file", "name a file");
    if (bytes === "too-big")
      return refused(file, `has more than ${limit / 1_000_000} MB`, "choose less where it is downloaded");
    return { ok: true, value: bytes, problems: [] };
  } catch (error) {
    return failure([diskProblem(error, file, "read")]);
  }
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

function refused(file: string, message: string, hint: string): Result<never> {
  return failure([{ code: "import-file", severity: "error", message, hint, place: { file } }]);
}
