import { strToU8, type Zippable, type ZippableFile, zipSync } from "fflate";
import { contentTypesXml } from "./content-types.ts";
import type { AnyPart } from "./part.ts";

// Without an offset this is local time, which is what zip entries hold: the same bytes in every time zone.
const ENTRY_TIME = "1980-01-01T00:00:00";

/** Zips parts as a package. */
export function zipParts(parts: readonly AnyPart[], contentTypes = contentTypesXml(parts)): Uint8Array {
  return zipAt(6, parts, contentTypes);
}

/** Zips parts without compression, for a package inside a package, which compresses it as a whole. */
export function storeParts(parts: readonly AnyPart[]): Uint8Array {
  return zipAt(0, parts, contentTypesXml(parts));
}

/** Readers look for the content types first (ECMA-376 part 2, annex B). */
function zipAt(level: 0 | 6, parts: readonly AnyPart[], contentTypes: string): Uint8Array {
  const files: Zippable = { "[Content_Types].xml": strToU8(contentTypes) };
  for (const part of parts) files[part.path] = fileOf(part);
  return zipSync(files, { level, mtime: ENTRY_TIME });
}

function fileOf(part: AnyPart): ZippableFile {
  if ("xml" in part) return strToU8(part.xml);
  return part.loose ? part.bytes : [part.bytes, { level: 0 }];
}
