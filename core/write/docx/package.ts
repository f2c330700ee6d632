import { strToU8, type Zippable, zipSync } from "fflate";
import { contentTypesXml } from "./content-types.ts";
import type { AnyPart } from "./part.ts";

// Without an offset this is local time, which is what zip entries hold: the same bytes in every time zone.
const ENTRY_TIME = "1980-01-01T00:00:00";

/** The parts as one file. Readers look for the content types first (ECMA-376 part 2, annex B). */
export function zipParts(parts: readonly AnyPart[]): Uint8Array {
  const files: Zippable = { "[Content_Types].xml": strToU8(contentTypesXml(parts)) };
  // Pictures and workbooks are packed already.
  for (const part of parts)
    files[part.path] = "bytes" in part ? [part.bytes, { level: 0 }] : strToU8(part.xml);
  return zipSync(files, { level: 6, mtime: ENTRY_TIME });
}
