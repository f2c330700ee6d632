import { readFile, stat } from "node:fs/promises";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";

/** More than any note has; a file is read into memory whole. */
const MAXIMUM_BYTES = 200_000_000;

/** The bytes of one finished note. */
export async function readNoteFile(file: string): Promise<Result<Uint8Array>> {
  try {
    const status = await stat(file);
    // A pipe never ends, and a device may not: reading one would wait for ever.
    if (!status.isFile() && !status.isDirectory()) {
      const message = "is a device or a pipe and not a file";
      return failure([
        { code: "cannot-read", severity: "error", message, hint: "name a file", place: { file } },
      ]);
    }
    const { size } = status;
    if (size <= MAXIMUM_BYTES) return success(new Uint8Array(await readFile(file)));
    const message = `has more than ${MAXIMUM_BYTES / 1_000_000} MB, which no note has`;
    return failure([{ code: "too-big", severity: "error", message, place: { file } }]);
  } catch (error) {
    return failure([diskProblem(error, file, "read")]);
  }
}
