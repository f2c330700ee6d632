import type { ImageFile } from "../document/node.ts";
import { PICTURE_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result } from "../problem/result.ts";
import { loadImage } from "./load-image.ts";
import type { PictureFile, PictureFiles } from "./picture-file.ts";

/** The pictures that a note may show, each decoded on first use. */
export interface Pictures {
  readonly names: readonly string[];
  /** Undefined where no picture has the name; names are equal when their composed forms (NFC) are. */
  readonly find: (name: string) => Result<ImageFile> | undefined;
}

export function openPictures(files: PictureFiles): Pictures {
  const byName = new Map(Object.entries(files).map(([name, file]) => [name.normalize("NFC"), file]));
  return {
    names: Object.keys(files).sort(),
    find(name) {
      const file = byName.get(name.normalize("NFC"));
      return file && readPicture(file);
    },
  };
}

/** Problems of the pictures of a folder, as warnings: they are errors only in a note that shows the picture. */
export function pictureWarnings(files: PictureFiles): readonly Problem[] {
  return Object.values(files).flatMap((file) =>
    readPicture(file).problems.map((problem) => ({ ...problem, severity: "warning" })),
  );
}

interface Remembered {
  readonly bytes: Uint8Array;
  readonly result: Result<ImageFile>;
}

const remembered = new Map<string, Remembered>();

function readPicture(picture: PictureFile): Result<ImageFile> {
  if (picture.type === "unread") return failure([picture.problem]);
  const { file, bytes } = picture;
  const known = remembered.get(file);
  if (known && isEqual(known.bytes, bytes)) return known.result;
  const result = loadImage(file, bytes);
  remembered.delete(file);
  remembered.set(file, { bytes, result });
  forgetOldest();
  return result;
}

function forgetOldest(): void {
  let total = 0;
  for (const { bytes } of remembered.values()) total += bytes.length;
  for (const [file, { bytes }] of remembered) {
    if (total <= PICTURE_LIMITS.rememberedBytes) return;
    remembered.delete(file);
    total -= bytes.length;
  }
}

function isEqual(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
