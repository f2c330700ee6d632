import { type Mapping, readMapping } from "../../core/import/mapping/mapping.ts";
import type { PresetId } from "../../core/import/presets/presets.ts";
import { IMPORT_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { decodeText } from "../decode-text.ts";
import type { FolderTexts } from "../dossiers/read-folder.ts";
import { readBytes } from "./read-table.ts";

/** A mapping with its text, and where it comes from. */
export interface FoundMapping {
  readonly mapping: Mapping;
  readonly text: string;
  readonly origin: "given" | "saved" | "proposed";
  /** The file that it was read from; absent for a proposed one. */
  readonly file?: string;
}

/** Reads the mapping that a person names. */
export async function givenMapping(file: string): Promise<Result<FoundMapping>> {
  const bytes = await readBytes(file, IMPORT_LIMITS.mappingBytes);
  if (!bytes.ok) return bytes;
  const text = decodeText(file, bytes.value);
  if (typeof text !== "string") return failure([text]);
  const read = readMapping(file, text);
  return read.ok ? success({ mapping: read.value, text, origin: "given", file }, read.problems) : read;
}

/** The mappings that are saved beside the series of a dossier, for files of one layout. */
export function savedMappings(
  folder: string,
  { files }: FolderTexts,
  preset: PresetId,
): Result<readonly FoundMapping[]> {
  const found: FoundMapping[] = [];
  for (const [path, text] of files) {
    if (!/^series\/[^/]+\.import\.yaml$/.test(path)) continue;
    const file = `${folder}/${path}`;
    const read = readMapping(file, text);
    if (!read.ok) return failure(read.problems);
    if (read.value.preset === preset) found.push({ mapping: read.value, text, origin: "saved", file });
  }
  return success(found);
}
