import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { ImageFile } from "../core/document/node.ts";
import { type Images, loadImage } from "../core/image/load-image.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";

const IMAGE_FOLDER = "images";
const IMAGE_FILE = /\.(png|jpe?g)$/i;
const MAXIMUM_BYTES = 10_000_000;
const MAXIMUM_TOTAL = 50_000_000;

export interface NamedBytes {
  /** Path inside the folder: images/NAME. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Reads the pictures in the `images` folder of a dossier or template, by file name; there need not be any. */
export async function readImages(folder: string): Promise<Result<Images>> {
  const files = await readImageFiles(folder);
  if (!files.ok) return files;
  const images: Record<string, ImageFile> = {};
  const problems: Problem[] = [];
  for (const { name, bytes } of files.value) {
    const loaded = loadImage(`${folder}/${name}`, bytes);
    if (loaded.ok) images[name.slice(IMAGE_FOLDER.length + 1)] = loaded.value;
    else problems.push(...loaded.problems);
  }
  return problems.length > 0 ? failure(problems) : success(images);
}

/** The picture files as they are; links that lead out of the folder are not followed. */
export async function readImageFiles(folder: string): Promise<Result<readonly NamedBytes[]>> {
  const files: NamedBytes[] = [];
  let total = 0;
  try {
    const root = await realpath(folder);
    for (const file of await imageFiles(join(root, IMAGE_FOLDER))) {
      const name = `${IMAGE_FOLDER}/${file}`;
      const target = await realpath(join(root, name)).catch(() => undefined);
      if (!target?.startsWith(root + sep)) continue;
      const status = await stat(target);
      if (!status.isFile()) continue;
      total += status.size;
      if (status.size > MAXIMUM_BYTES || total > MAXIMUM_TOTAL) return failure([tooBig(`${folder}/${name}`)]);
      files.push({ name, bytes: new Uint8Array(await readFile(target)) });
    }
    return success(files);
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}

async function imageFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && !entry.name.startsWith(".") && IMAGE_FILE.test(entry.name))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

function tooBig(file: string): Problem {
  return {
    code: "image-too-big",
    severity: "error",
    message: `has more than ${MAXIMUM_BYTES / 1_000_000} MB, or all pictures together more than ${MAXIMUM_TOTAL / 1_000_000} MB`,
    hint: "make it smaller, or take it out of the folder",
    place: { file },
  };
}
