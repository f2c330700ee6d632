import { strFromU8 } from "fflate";
import { failure, type Result, success } from "../../../problem/result.ts";
import {
  type Package,
  unzipBounded,
  type ZipLimits,
  type ZipRefusal,
} from "../../../word-file/bounded-zip.ts";
import { type HouseProblemCode, houseProblem } from "./house-problem.ts";

export type { Package } from "../../../word-file/bounded-zip.ts";

/** More than a template needs. */
const LIMITS: ZipLimits = { files: 1_000, bytesInFile: 16_000_000, bytes: 64_000_000 };

const CODES: Readonly<Record<ZipRefusal["type"], HouseProblemCode>> = {
  protected: "house-protected",
  broken: "house-not-readable",
  tooLarge: "house-too-large",
  unsafePath: "house-unsafe-path",
};

export function openPackage(bytes: Uint8Array): Result<Package> {
  const unzipped = unzipBounded(bytes, LIMITS, (name) => !name.endsWith("/"));
  if (unzipped.type === "files") return success(unzipped.files);
  return failure([houseProblem(CODES[unzipped.type], "error", unzipped.message, unzipped.part)]);
}

export function partText(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}
