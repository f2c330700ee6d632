import { Unzlib } from "fflate";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfStream, type PdfValue, pdfName } from "./pdf-value.ts";
import { Unreadable } from "./unreadable.ts";
import type { Spend } from "./work.ts";

/**
 * The decoded data of a stream (ISO 32000-1, 7.4). Flate is the only filter that is supported: text and structure use
 * no other.
 */
export function streamData(
  { dictionary, raw }: PdfStream,
  resolve: PdfObjects["resolve"],
  spend: Spend,
): Uint8Array {
  const entry = (name: string): PdfValue => firstOf(resolve(dictionary.entries.get(name)), resolve);
  const filter = pdfName(entry("Filter"));
  if (filter === undefined) {
    spend("unpackedBytes", raw.length);
    return raw;
  }
  if (filter !== "FlateDecode")
    throw new Unreadable(`text is compressed with the unsupported filter ${filter}`);
  const parameters = entry("DecodeParms");
  const data = inflate(raw, spend);
  return isA(parameters, "dictionary") ? unpredict(data, parameters) : data;
}

/** A single value, which may be in an array (7.3.8.2). Chains of filters are refused. */
function firstOf(value: PdfValue, resolve: PdfObjects["resolve"]): PdfValue {
  if (!isA(value, "array")) return value;
  if (value.items.length > 1) throw new Unreadable("text is compressed with several filters");
  return resolve(value.items[0]);
}

/**
 * Bytes that are decompressed at a time. Deflate expands a byte to at most 1,032, so little work is done beyond a
 * limit.
 */
const STEP = 4_096;

function inflate(raw: Uint8Array, spend: Spend): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Unzlib((part) => {
    spend("unpackedBytes", part.length);
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < raw.length || at === 0; at += STEP)
      inflater.push(raw.subarray(at, at + STEP), at + STEP >= raw.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable("a stream is damaged");
  }
  return joined(parts, length);
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Reverses the PNG predictors (7.4.4.4); each row begins with the number of its predictor. */
function unpredict(data: Uint8Array, { entries }: PdfDictionary): Uint8Array {
  const parameter = (name: string, fallback: number): number => {
    const value = entries.get(name);
    return typeof value === "number" ? value : fallback;
  };
  if (parameter("Predictor", 1) < 10) return data;
  const bits = parameter("Colors", 1) * parameter("BitsPerComponent", 8);
  const length = Math.ceil((parameter("Columns", 1) * bits) / 8);
  if (!(bits >= 1 && length >= 1 && length <= data.length)) throw new Unreadable("a stream is damaged");
  return unpredictRows(data, length, Math.max(1, Math.floor(bits / 8)));
}

/** Reverses the predictors of all rows. `length` of a row and `pixel` are in bytes. */
function unpredictRows(data: Uint8Array, length: number, pixel: number): Uint8Array {
  const rows = new Uint8Array(Math.ceil(data.length / (length + 1)) * length);
  for (let to = 0; to < rows.length; to += length) {
    const from = (to / length) * (length + 1);
    const predict = predictor(data[from] ?? 0);
    for (let at = 0; at < length; at += 1) {
      const inside = at >= pixel;
      const left = inside ? (rows[to + at - pixel] ?? 0) : 0;
      const corner = inside ? (rows[to + at - length - pixel] ?? 0) : 0;
      const above = rows[to + at - length] ?? 0;
      rows[to + at] = (data[from + 1 + at] ?? 0) + predict(left, above, corner);
    }
  }
  return rows;
}

type Predict = (left: number, above: number, corner: number) => number;

function predictor(type: number): Predict {
  switch (type) {
    case 0:
      return () => 0;
    case 1:
      return (left) => left;
    case 2:
      return (_, above) => above;
    case 3:
      return (left, above) => (left + above) >> 1;
    case 4:
      return paeth;
    default:
      throw new Unreadable("a stream has an unknown predictor");
  }
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(guess - value));
  if ((toLeft ?? 0) <= (toAbove ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toAbove ?? 0) <= (toCorner ?? 0) ? above : corner;
}
