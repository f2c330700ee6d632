import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { FOLDER_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { decodeText } from "../decode-text.ts";
import { diskProblem } from "../disk-problem.ts";
import type { FolderTexts } from "../dossiers/read-folder.ts";
import { type GivenSettings, saveSettings } from "../save/save-settings.ts";
import { type FileToSave, saveInto } from "../save/save-together.ts";
import { readBytes } from "./read-table.ts";

/**
 * Writes the files of an import together: all or none, and none where one of them is no longer as it was read. Marks at
 * the beginning and line ends stay those of each file.
 */
export async function writeImport(
  folder: string,
  { files: texts }: FolderTexts,
  files: ReadonlyMap<string, string>,
  settings: GivenSettings = {},
): Promise<Result<null>> {
  try {
    const root = await realpath(folder);
    const toSave: FileToSave[] = [];
    for (const [path, text] of files) {
      const file = join(root, path);
      const before = texts.has(path) ? await readBytes(file, FOLDER_LIMITS.bytesInFile) : success(undefined);
      if (!before.ok) return before;
      toSave.push({ file, bytes: inStyleOf(before.value, text) });
    }
    const isAsRead = async (): Promise<boolean> => {
      for (const path of files.keys()) {
        const now = await readBytes(join(root, path), FOLDER_LIMITS.bytesInFile);
        if ((now.ok ? decodeText(path, now.value) : undefined) !== texts.get(path)) return false;
      }
      return true;
    };
    const saved = await saveInto(root, toSave, saveSettings(settings), isAsRead);
    if (!saved.ok) return saved;
    return saved.value === "saved" ? success(null, saved.problems) : failure([changedMeanwhile(folder)]);
  } catch (error) {
    return failure([diskProblem(error, folder, "write")]);
  }
}

const MARK = [0xef, 0xbb, 0xbf];

/** The bytes of a text with the mark and the line ends of the file that it replaces. */
function inStyleOf(before: Uint8Array | undefined, text: string): Uint8Array {
  const isMarked = before !== undefined && MARK.every((byte, index) => before[index] === byte);
  const feed = before?.indexOf(0x0a) ?? -1;
  const isWindows = feed > 0 && before?.[feed - 1] === 0x0d;
  const own = isWindows ? text.replaceAll("\n", "\r\n") : text;
  return new TextEncoder().encode(`${isMarked ? "\ufeff" : ""}${own}`);
}

function changedMeanwhile(folder: string) {
  return {
    code: "dossier-changed",
    severity: "error" as const,
    message: "the dossier was changed while the file was imported; nothing was written",
    hint: "import again",
    place: { file: folder },
  };
}
