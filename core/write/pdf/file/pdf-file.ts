import { sha256 } from "@noble/hashes/sha2.js";
import { strToU8, zlibSync } from "fflate";
import { type CrossReference, crossReferenceRows } from "./cross-references.ts";
import { createObjectStream, OBJECTS_PER_STREAM } from "./object-streams.ts";
import { hex, type ObjectNumber, reference } from "./pdf-values.ts";

/**
 * A PDF file in the making (ISO 32000-1, 7.5). Objects are handed in as text and packed into object streams;
 * streams follow each other as they come. The same calls give the same bytes: the compression is fflate's, in
 * plain JavaScript, because Node's zlib packs differently from one processor and version to the next.
 */
export interface PdfFile {
  /** A number for an object that is written later. */
  readonly allot: () => ObjectNumber;
  readonly object: (body: string, number?: ObjectNumber) => ObjectNumber;
  /** `entries`: what the stream's dictionary says beyond its length and filter. */
  readonly stream: (entries: string, data: Uint8Array, options?: StreamOptions) => ObjectNumber;
  readonly finish: (trailer: Trailer) => Uint8Array;
}

export interface StreamOptions {
  readonly number?: ObjectNumber;
  /** Not packed: what is packed already, and metadata, which tools read that do not inflate streams. */
  readonly asIs?: boolean;
}

export interface Trailer {
  readonly root: ObjectNumber;
  readonly info: ObjectNumber;
}

/** A comment with four bytes above 127 tells transfer programs that the file is not text (7.5.2). */
const HEADER = new Uint8Array([...strToU8("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

export function createPdfFile(): PdfFile {
  const chunks: Uint8Array[] = [HEADER];
  const table: CrossReference[] = [];
  let waiting = createObjectStream();
  const sums: string[] = [];
  let length = HEADER.length;
  let last = 0;

  const append = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const allot = (): ObjectNumber => {
    last += 1;
    return last;
  };
  const stream: PdfFile["stream"] = (entries, data, { number = allot(), asIs = false } = {}) => {
    const body = asIs ? data : zlibSync(data, { level: 2 });
    const filter = asIs ? "" : "/Filter/FlateDecode";
    table[number] = { type: "offset", offset: length };
    sums.push(sumOf(body, asIs));
    append(strToU8(`${number} 0 obj\n<<${entries}${filter}/Length ${body.length}>>\nstream\n`));
    append(body);
    append(strToU8("\nendstream\nendobj\n"));
    return number;
  };
  const packWaiting = (): void => {
    if (waiting.numbers.length === 0) return;
    const { entries, data } = waiting.finish();
    const holder = stream(entries, data);
    waiting.numbers.forEach((number, index) => {
      table[number] = { type: "packed", holder, index };
    });
    waiting = createObjectStream();
  };
  const object: PdfFile["object"] = (body, number = allot()) => {
    waiting.add(number, body);
    if (waiting.numbers.length === OBJECTS_PER_STREAM) packWaiting();
    return number;
  };
  return {
    allot,
    object,
    stream,
    finish({ root, info }) {
      packWaiting();
      const start = length;
      const number = allot();
      table[number] = { type: "offset", offset: start };
      const { entries, data } = crossReferenceRows(table);
      const id = identifier(sums);
      const trailer = `/Root ${reference(root)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
      stream(`${entries}${trailer}`, data, { number });
      append(strToU8(`startxref\n${start}\n%%EOF\n`));
      return concatenate(chunks, length);
    },
  };
}

/** The file's identifier (14.4), from the lengths and checksums of what is in it. */
function identifier(sums: readonly string[]): string {
  const digest = sha256(strToU8(sums.join(" ")));
  return Array.from({ length: 8 }, (_, at) =>
    hex((digest[2 * at] ?? 0) * 256 + (digest[2 * at + 1] ?? 0)),
  ).join("");
}

/** A packed stream ends in its Adler-32 checksum (RFC 1950). */
function sumOf(body: Uint8Array, asIs: boolean): string {
  return `${body.length}:${asIs ? sha256(body) : body.slice(-4)}`;
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
