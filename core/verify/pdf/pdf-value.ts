import { strFromU8 } from "fflate";
import type { Spend } from "./work.ts";

/** The objects of PDF (ISO 32000-1, 7.3). */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfString
  | PdfName
  | PdfKeyword
  | PdfReference
  | PdfArray
  | PdfDictionary
  | PdfStream;

/** A string object, with one character for each byte. */
export interface PdfString {
  readonly type: "string";
  readonly bytes: string;
}

export interface PdfName {
  readonly type: "name";
  readonly name: string;
}

/** An operator of a content stream, or a word such as `obj`. */
export interface PdfKeyword {
  readonly type: "keyword";
  readonly word: string;
}

export interface PdfReference {
  readonly type: "reference";
  readonly number: number;
}

export interface PdfArray {
  readonly type: "array";
  readonly items: readonly PdfValue[];
}

export interface PdfDictionary {
  readonly type: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly type: "stream";
  readonly dictionary: PdfDictionary;
  /** Encoded bytes, as they are in the file. */
  readonly raw: Uint8Array;
}

type Typed = Exclude<PdfValue, null | boolean | number>;

/** Whether a value has the given type; null, booleans and numbers have none. */
export function isA<Type extends Typed["type"]>(
  value: PdfValue | undefined,
  type: Type,
): value is Extract<Typed, { readonly type: Type }> {
  return typeof value === "object" && value !== null && value.type === type;
}

export function pdfName(value: PdfValue | undefined): string | undefined {
  return isA(value, "name") ? value.name : undefined;
}

/** A text string (7.9.2.2): UTF-16 or UTF-8 after a byte order mark, else PDFDocEncoding, which is read as Latin-1. */
export function pdfText(value: PdfValue | undefined): string | undefined {
  if (!isA(value, "string")) return undefined;
  const { bytes } = value;
  if (bytes.startsWith("\xfe\xff")) return decodeUtf16(bytes.slice(2));
  if (bytes.startsWith("\xef\xbb\xbf")) return utf8(bytes.slice(3));
  return bytes;
}

/** Big-endian UTF-16 (ISO 32000-1, 7.9.2.2 and 9.10.3). */
export function decodeUtf16(bytes: string): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1));
  }
  return text;
}

function utf8(bytes: string): string {
  return strFromU8(Uint8Array.from(bytes, (character) => character.charCodeAt(0)));
}

/** The objects of a file by number, read on demand. */
export interface PdfObjects {
  /** Follows references to their object, null if it is missing; other values are returned as they are. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  /** The dictionary to which references lead, also that of a stream. */
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary | undefined;
  /** The items of an array; empty for other values. */
  readonly items: (value: PdfValue | undefined) => readonly PdfValue[];
  /** The decoded data of a stream. */
  readonly data: (stream: PdfStream) => Uint8Array;
  readonly trailer: PdfDictionary;
  readonly spend: Spend;
}
