import { strFromU8, unzipSync } from "fflate";
import type { Problem } from "../../../problem/problem.ts";
import { failure, type Result, success } from "../../../problem/result.ts";
import { type HouseProblemCode, houseProblem } from "./house-problem.ts";

/** The files of a package by their paths, each of a bounded size. */
export type Package = ReadonlyMap<string, Uint8Array>;

const MOST_FILES = 1_000;
const MOST_BYTES_IN_FILE = 16_000_000;
const MOST_BYTES = 64_000_000;
const MOST_RATIO = 200;
/** Small parts may well be packed a thousandfold. */
const RATIO_MATTERS_FROM = 1_000_000;

/** How files begin that Word encrypts, and those that it wrote before 2007 ([MS-CFB] 2.2). */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Sizes are those that the directory declares; what unpacks to more is cut there and never held. */
export function openPackage(bytes: Uint8Array): Result<Package> {
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) {
    const message = "it is protected with a password, or an old .doc file";
    return failure([houseProblem("house-protected", "error", message, undefined)]);
  }
  const problems: Problem[] = [];
  const names = new Set<string>();
  let total = 0;
  const refuse = (code: HouseProblemCode, message: string, part: string) => {
    problems.push(houseProblem(code, "error", message, part));
    return false;
  };
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (problems.length > 0) return false;
        total += originalSize;
        if (names.size >= MOST_FILES) return refuse("house-too-large", `more than ${MOST_FILES} parts`, name);
        if (names.has(name.toLowerCase()))
          return refuse("house-unsafe-path", "a part stands twice in the file", name);
        names.add(name.toLowerCase());
        if (isUnsafePath(name))
          return refuse("house-unsafe-path", "a part's path leads out of the file", name);
        if (originalSize > MOST_BYTES_IN_FILE || total > MOST_BYTES)
          return refuse("house-too-large", "the file unpacks to more than a template needs", name);
        if (originalSize > RATIO_MATTERS_FROM && originalSize > size * MOST_RATIO)
          return refuse("house-too-large", "a part unpacks to far more than it seems", name);
        return !name.endsWith("/");
      },
    });
    if (problems.length > 0) return failure(problems);
    return success(new Map(Object.entries(files)));
  } catch {
    if (problems.length > 0) return failure(problems);
    return failure([
      houseProblem(
        "house-not-readable",
        "error",
        "this is not a whole Word file (.docx or .dotx)",
        undefined,
      ),
    ]);
  }
}

export function partText(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, "");
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
