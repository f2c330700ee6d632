import { unzipSync } from "fflate";
import { RATIO_LIMITS } from "../limits/limits.ts";

/** The files of a package by their paths, each of a bounded size. */
export type Package = ReadonlyMap<string, Uint8Array>;

export interface ZipLimits {
  readonly files: number;
  readonly bytesInFile: number;
  /** Sum over all files that are unpacked. */
  readonly bytes: number;
}

/** Reason for which a package is refused; `part` is the path of the file at fault. */
export type ZipRefusal =
  | { readonly type: "protected" | "broken"; readonly message: string; readonly part?: string }
  | { readonly type: "tooLarge" | "unsafePath"; readonly message: string; readonly part: string };

export type Unzipped = { readonly type: "files"; readonly files: Package } | ZipRefusal;

/** First bytes of encrypted files and of those in the format before 2007 ([MS-CFB] 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Unzips the wanted files of a package of unknown origin. The sizes that the directory declares are checked; a file that
 * unpacks to more is truncated at its declared size.
 */
export function unzipBounded(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean,
): Unzipped {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte))
    return { type: "protected", message: "it is protected with a password, or an old .doc file" };
  const names = new Set<string>();
  let refusal: ZipRefusal | undefined;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        const isWanted = wanted(name);
        total += isWanted ? originalSize : 0;
        refusal ??=
          nameRefusal(name, names, limits) ??
          (isWanted ? sizeRefusal(name, size, originalSize, total, limits) : undefined);
        names.add(name.toLowerCase());
        // A directory may claim 2³² entries (APPNOTE 4.3.14): what is refused is not read on.
        if (refusal !== undefined) throw new Error(refusal.message);
        return isWanted;
      },
    });
    return refusal ?? { type: "files", files: new Map(Object.entries(files)) };
  } catch {
    return refusal ?? { type: "broken", message: "it is not a .docx or .dotx file, or not a whole one" };
  }
}

function nameRefusal(part: string, names: ReadonlySet<string>, limits: ZipLimits): ZipRefusal | undefined {
  if (names.size >= limits.files)
    return { type: "tooLarge", message: `more than ${limits.files} parts`, part };
  if (names.has(part.toLowerCase()))
    return { type: "broken", message: "a part stands twice in the file", part };
  return isUnsafePath(part)
    ? { type: "unsafePath", message: "a part's path leads out of the file", part }
    : undefined;
}

function sizeRefusal(
  part: string,
  packed: number,
  unpacked: number,
  total: number,
  limits: ZipLimits,
): ZipRefusal | undefined {
  if (unpacked > limits.bytesInFile || total > limits.bytes)
    return { type: "tooLarge", message: "the file unpacks to more than a Word file needs", part };
  return unpacked > RATIO_LIMITS.from && unpacked > packed * RATIO_LIMITS.ratio
    ? { type: "tooLarge", message: "a part unpacks to far more than it seems", part }
    : undefined;
}

function isUnsafePath(name: string): boolean {
  return (
    name.startsWith("/") ||
    name.includes("\\") ||
    name.includes(":") ||
    name.includes("\0") ||
    name.split("/").includes("..")
  );
}
