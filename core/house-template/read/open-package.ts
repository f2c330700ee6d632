import { strFromU8 } from "fflate";
import { ZIP_LIMITS } from "../../limits/limits.ts";
import { type Package, unzipBounded, type ZipRefusal } from "../../ooxml/unzip.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { type HouseProblemCode, houseProblem } from "../house-problem.ts";

export type { Package } from "../../ooxml/unzip.ts";

const CODES: Readonly<Record<ZipRefusal["type"], HouseProblemCode>> = {
  protected: "house-protected",
  broken: "house-not-readable",
  tooLarge: "house-too-large",
  unsafePath: "house-unsafe-path",
};

export function openPackage(bytes: Uint8Array): Result<Package> {
  const unzipped = unzipBounded(bytes, ZIP_LIMITS.house, (name) => !name.endsWith("/"));
  if (unzipped.type === "files") return success(unzipped.files);
  return failure([houseProblem(CODES[unzipped.type], "error", unzipped.message, unzipped.part)]);
}

export function partText(bytes: Uint8Array): string {
  return strFromU8(bytes).replace(/^\uFEFF/, "");
}
