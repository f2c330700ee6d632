import { stat } from "node:fs/promises";
import { join } from "node:path";
import { strFromU8 } from "fflate";
import type { Format } from "../core/brief/brief.ts";
import { NOTE_FILE_LIMITS, ZIP_LIMITS } from "../core/limits/limits.ts";
import { unzipBounded } from "../core/ooxml/unzip.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { composed } from "../core/text/composed.ts";
import { readNoteFile } from "./read-note-file.ts";

export interface FreeName {
  /** Name without extension. */
  readonly name: string;
  /** Files with the wished name that contain another note and were left unchanged. */
  readonly kept: readonly string[];
}

/**
 * A free name for a note in a folder: the wished name, or the name with -2, -3 … if a file of that name contains a note
 * with another title. A note with the same title is an earlier version, which the new one replaces.
 */
export async function freeName(
  folder: string,
  wished: string,
  formats: readonly Format[],
  title: string,
): Promise<Result<FreeName>> {
  let kept: readonly string[] = [];
  for (let number = 1; number <= NOTE_FILE_LIMITS.names; number += 1) {
    const name = number === 1 ? wished : `${wished}-${number}`;
    const files = formats.map((format) => ({ format, file: join(folder, `${name}.${format}`) }));
    const others: string[] = [];
    for (const { file, format } of files)
      if ((await exists(file)) && (await titleOf(file, format)) !== composed(title)) others.push(file);
    if (others.length === 0) return success({ name, kept });
    if (number === 1) kept = others;
  }
  return failure([
    {
      code: "no-free-name",
      severity: "error",
      message: `there are ${NOTE_FILE_LIMITS.names} other notes of this name`,
      hint: "choose another folder or another title",
      place: { file: join(folder, wished) },
    },
  ]);
}

/** The title in the properties of a note; undefined if it cannot be read. */
async function titleOf(file: string, format: Format): Promise<string | undefined> {
  const bytes = await readNoteFile(file);
  if (!bytes.ok) return undefined;
  const xml = format === "pdf" ? pdfMetadata(bytes.value) : coreProperties(bytes.value);
  const title = /<dc:title>(?:<rdf:Alt><rdf:li[^>]*>)?([^<]*)</.exec(xml)?.[1];
  return title === undefined ? undefined : composed(unescaped(title));
}

/** The XMP metadata of a PDF, whose stream is not compressed (ISO 19005-2, 6.6.2.1). */
function pdfMetadata(bytes: Uint8Array): string {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.lastIndexOf("<dc:title>");
  return start === -1 ? "" : file.toString("utf8", start, start + NOTE_FILE_LIMITS.title);
}

function coreProperties(bytes: Uint8Array): string {
  const unzipped = unzipBounded(bytes, ZIP_LIMITS.properties, (name) => name === "docProps/core.xml");
  const part = unzipped.type === "files" ? [...unzipped.files.values()][0] : undefined;
  return part === undefined ? "" : strFromU8(part);
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
