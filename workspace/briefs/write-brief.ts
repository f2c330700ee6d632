import { basename, dirname, join } from "node:path";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { saveInto } from "../save/save-together.ts";
import type { BriefContext } from "./brief-context.ts";
import { bytesOfBrief } from "./read-briefs.ts";

/** The brief as it is in its file now, or "changed" where the file was not what it was taken for. */
export type WrittenBrief = SavedBrief | "changed";

/** Writes a file whole, and only where it still has the bytes `before`; null stands for a file that is not there. */
export async function writeBrief(
  file: string,
  saved: SavedBrief,
  before: Uint8Array | null,
  { reader, settings }: BriefContext,
): Promise<Result<WrittenBrief>> {
  const formatted = await reader.format(saved, before ?? undefined);
  if (!formatted.ok) return formatted;
  const { text, saved: written } = formatted.value;
  const bytes = new TextEncoder().encode(text);
  if (before !== null && isSame(before, bytes)) return success(written);
  try {
    const folder = await settings.disk.realPath(dirname(file));
    const target = join(folder, basename(file));
    const isUnchanged = async (): Promise<boolean> => {
      const now = await bytesOfBrief(target);
      return now.ok && isSame(now.value, before);
    };
    const outcome = await saveInto(folder, [{ file: target, bytes }], settings, isUnchanged);
    if (!outcome.ok) return outcome;
    return success(outcome.value === "saved" ? written : "changed", outcome.problems);
  } catch (error) {
    return failure([diskProblem(error, file, "write")]);
  }
}

function isSame(a: Uint8Array | null, b: Uint8Array | null): boolean {
  if (a === null || b === null) return a === b;
  return Buffer.compare(a, b) === 0;
}
