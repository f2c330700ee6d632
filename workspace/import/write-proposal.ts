import { lstat } from "node:fs/promises";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { saveTogetherIf } from "../save/save-together.ts";

/** Writes the text of a mapping into a new file; a file that exists is a person's, and is kept. */
export async function writeProposal(file: string, text: string): Promise<Result<null>> {
  const isFree = (): Promise<boolean> =>
    lstat(file).then(
      () => false,
      () => true,
    );
  const saved = await saveTogetherIf(isFree, [{ file, bytes: new TextEncoder().encode(text) }]);
  if (!saved.ok) return saved;
  if (saved.value === "saved") return success(null, saved.problems);
  const message = "there is a file of this name, which is kept";
  const hint = "name another file, or delete it";
  return failure([{ code: "import-proposal", severity: "error", message, hint, place: { file } }]);
}
