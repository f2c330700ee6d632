import { sha256 } from "@noble/hashes/sha2.js";
import { strToU8 } from "fflate";
import { type CrossReferenceEntry, crossReferenceRows } from "./cross-references.ts";
import { deflate } from "./deflate.ts";
import { createObjectStream, OBJECTS_PER_STREAM } from "./object-streams.ts";
import { hex, type ObjectNumber, reference } from "./pdf-values.ts";

/**
 * A PDF file under construction, in the order in which its objects are added (ISO 32000-1, 7.5). Objects without a stream
 * are packed into object streams, and a cross-reference stream ends the file. The same calls give the same bytes.
 */
export interface PackedFile {
  readonly object: (number: ObjectNumber, body: string) => void;
  /** `dictionary` includes its brackets, length and filter; `data` are written unchanged. */
  readonly stream: (number: ObjectNumber, dictionary: string, data: Uint8Array) => void;
  readonly finish: (trailer: Trailer) => Uint8Array;
}

export interface Trailer {
  readonly root: ObjectNumber;
  readonly info: ObjectNumber;
}

/** Version, and a comment with four bytes above 127, by which transfer programs recognise a binary file (7.5.2). */
const HEADER = new Uint8Array([...strToU8("%PDF-1.7\n%"), 0xe2, 0xe3, 0xcf, 0xd3, 0x0a]);

/** `allocate` returns the next free object number. */
export function createPackedFile(allocate: () => ObjectNumber): PackedFile {
  const chunks: Uint8Array[] = [HEADER];
  const table: CrossReferenceEntry[] = [];
  let waiting = createObjectStream();
  const sums: string[] = [];
  let length = HEADER.length;

  const append = (chunk: Uint8Array): void => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const stream: PackedFile["stream"] = (number, dictionary, data) => {
    table[number] = { type: "offset", offset: length };
    sums.push(checksum(dictionary, data));
    append(strToU8(`${number} 0 obj\n${dictionary}\nstream\n`, true));
    append(data);
    append(strToU8("\nendstream\nendobj\n"));
  };
  const deflated = (number: ObjectNumber, entries: string, data: Uint8Array): void => {
    const body = deflate(data);
    stream(number, `<<${entries}/Filter/FlateDecode/Length ${body.length}>>`, body);
  };
  const packWaiting = (): void => {
    if (waiting.numbers.length === 0) return;
    const container = allocate();
    const { entries, data } = waiting.finish();
    deflated(container, entries, data);
    waiting.numbers.forEach((number, index) => {
      table[number] = { type: "packed", container, index };
    });
    waiting = createObjectStream();
  };
  return {
    stream,
    object(number, body) {
      waiting.add(number, body);
      if (waiting.numbers.length === OBJECTS_PER_STREAM) packWaiting();
    },
    finish({ root, info }) {
      packWaiting();
      const start = length;
      const number = allocate();
      table[number] = { type: "offset", offset: start };
      const { entries, data } = crossReferenceRows(table);
      const id = identifier(sums);
      const trailer = `/Root ${reference(root)}/Info ${reference(info)}/ID[<${id}><${id}>]`;
      deflated(number, `${entries}${trailer}`, data);
      append(strToU8(`startxref\n${start}\n%%EOF\n`));
      return concatenate(chunks, length);
    },
  };
}

/** The file identifier (14.4): a digest of the lengths and checksums of all streams. */
function identifier(sums: readonly string[]): string {
  const digest = sha256(strToU8(sums.join(" ")));
  return Array.from({ length: 8 }, (_, at) =>
    hex((digest[2 * at] ?? 0) * 256 + (digest[2 * at + 1] ?? 0)),
  ).join("");
}

/** Length and checksum of a stream; compressed data end in their Adler-32 checksum (RFC 1950). */
function checksum(dictionary: string, data: Uint8Array): string {
  return `${data.length}:${dictionary.includes("/FlateDecode") ? data.slice(-4) : sha256(data)}`;
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
