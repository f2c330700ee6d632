import { opendir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { PictureFile, PictureFiles } from "../core/image/picture-file.ts";
import { FOLDER_LIMITS, PICTURE_LIMITS } from "../core/limits/limits.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { composed } from "../core/text/composed.ts";
import { diskProblem } from "./disk-problem.ts";
import { sameName } from "./dossiers/read-folder.ts";
import { readRegularFile } from "./read-regular-file.ts";

export const IMAGE_FOLDER = "images";

export interface NamedBytes {
  /** Path inside the folder, `images/NAME`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads the files in the `images` folder of a dossier or template, by file name; the folder is optional. A file that is
 * too large, or is a link out of the folder, is not read, and only notes that show it fail.
 */
export async function readImages(folder: string): Promise<Result<PictureFiles>> {
  try {
    const root = await realpath(folder);
    const files = new Map<string, PictureFile>();
    let total = 0;
    for (const name of await imageFiles(join(root, IMAGE_FOLDER))) {
      const picture = await readPicture(
        root,
        `${folder}/${IMAGE_FOLDER}/${name}`,
        name,
        PICTURE_LIMITS.bytes - total,
      );
      if (picture.type === "read") total += picture.bytes.length;
      const key = composed(name);
      const file = `${folder}/${IMAGE_FOLDER}/${key}`;
      files.set(key, files.has(key) ? { type: "unread", file, problem: sameName(file) } : picture);
    }
    return success(Object.fromEntries(files));
  } catch (error) {
    return failure([diskProblem(error, folder, "read")]);
  }
}

/** The readable picture files, unchanged, for a copy of their folder. */
export async function readImageFiles(folder: string): Promise<Result<readonly NamedBytes[]>> {
  const images = await readImages(folder);
  if (!images.ok) return images;
  return success(
    Object.entries(images.value).flatMap(([name, picture]) =>
      picture.type === "read" ? [{ name: `${IMAGE_FOLDER}/${name}`, bytes: picture.bytes }] : [],
    ),
  );
}

/** Reads one picture. `file` is its name in problems; `room` is the number of bytes that may still be read. */
async function readPicture(root: string, file: string, name: string, room: number): Promise<PictureFile> {
  const unread = (message: string, hint: string): PictureFile => ({
    type: "unread",
    file,
    problem: {
      code: "unreadable-image",
      severity: "error",
      message,
      hint,
      place: { file },
    } satisfies Problem,
  });
  try {
    const target = await realpath(join(root, IMAGE_FOLDER, name));
    if (!target.startsWith(root + sep))
      return unread("leads out of its folder", "copy the picture itself there");
    const status = await stat(target);
    if (!status.isFile()) return unread("is not a file", "put a PNG or JPEG picture there");
    const { bytesInFile, bytes: total } = PICTURE_LIMITS;
    if (status.size > bytesInFile)
      return unread(`has more than ${bytesInFile / 1_000_000} MB`, "make it smaller");
    if (status.size > room) {
      const message = `was not read: with the pictures before it, it exceeds ${total / 1_000_000} MB`;
      return unread(message, "make the pictures smaller, or remove those that no note shows");
    }
    const bytes = await readRegularFile(target, status.size);
    if (typeof bytes === "string") return unread("changed while it was read", "try again");
    return { type: "read", file, bytes };
  } catch (error) {
    return { type: "unread", file, problem: diskProblem(error, file, "read") };
  }
}

/** The names in a folder of pictures, in order and no more than are read; none where there is no such folder. */
export async function imageFiles(folder: string): Promise<readonly string[]> {
  try {
    const names: string[] = [];
    let seen = 0;
    for await (const entry of await opendir(folder)) {
      seen += 1;
      if (seen > FOLDER_LIMITS.entries) break;
      if (!entry.isDirectory() && !entry.name.startsWith(".")) names.push(entry.name);
    }
    return names.sort().slice(0, PICTURE_LIMITS.files);
  } catch {
    return [];
  }
}
