import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { TextFiles } from "../core/dossier/load-dossier.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";

const TEXT_FILE = /\.(ya?ml|json|csv|hbs)$/i;

/** Bounds on a folder that someone may open by mistake: a home folder, a disk. */
const MAXIMUM_FILES = 2_000;
const MAXIMUM_BYTES = 5_000_000;
const MAXIMUM_DEPTH = 3;

/**
 * Reads the text files of a folder; names inside it are joined by forward slashes on every system. Links that
 * lead out of the folder are not followed.
 */
export async function readFolder(folder: string): Promise<Result<TextFiles>> {
  try {
    const root = await realpath(folder);
    const files = new Map<string, string>();
    for (const path of await listFiles(root, MAXIMUM_DEPTH)) {
      const target = await realpath(path).catch(() => undefined);
      if (!target?.startsWith(root + sep)) continue;
      const status = await stat(target);
      if (!status.isFile()) continue;
      const { size } = status;
      if (size > MAXIMUM_BYTES) return tooBig(path, `has more than ${MAXIMUM_BYTES / 1_000_000} MB`);
      if (files.size >= MAXIMUM_FILES) return tooBig(folder, `has more than ${MAXIMUM_FILES} files`);
      const text = decode(await readFile(target));
      if (text === undefined) return notUtf8(path);
      files.set(relative(root, path).split(sep).join("/"), text);
    }
    return success(files);
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}

async function listFiles(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const sorted = entries
    .filter((entry) => !entry.name.startsWith("."))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    sorted.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 0 ? listFiles(path, depth - 1) : [];
      return TEXT_FILE.test(entry.name) ? [path] : [];
    }),
  );
  return lists.flat();
}

/** UTF-8, with or without a byte order mark, and one kind of line end. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replaceAll("\r\n", "\n");
  } catch {
    return undefined;
  }
}

function notUtf8(file: string): Result<never> {
  return failure([
    {
      code: "not-utf-8",
      severity: "error",
      message: "is not written in UTF-8, so its letters cannot be told",
      hint: "save it again with the encoding UTF-8",
      place: { file },
    },
  ]);
}

function tooBig(file: string, message: string): Result<never> {
  return failure([
    {
      code: "folder-too-big",
      severity: "error",
      message: `${message}; this is not a dossier or template`,
      hint: "name the folder of the dossier itself",
      place: { file },
    },
  ]);
}
