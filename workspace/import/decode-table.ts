import { windows1252 } from "../../core/located-text/misread-text.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";

/** Encodings in which offices and their programs write tables. */
export const TABLE_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1251"] as const;

export type TableEncoding = (typeof TABLE_ENCODINGS)[number];

/**
 * Decodes a table from its bytes alone: by its mark, by the zeros of UTF-16, as UTF-8 where all of it is, else as
 * Windows-1252 (which contains ISO-8859-1) or Windows-1251 where its letters tell; otherwise the problem asks.
 */
export function decodeTable(file: string, bytes: Uint8Array, stated?: TableEncoding): Result<string> {
  const encoding = stated ?? markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (encoding !== undefined && encoding !== "utf-8") return success(decodeAs(encoding, bytes));
  try {
    return success(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    const told = encoding === undefined ? legacyEncoding(bytes) : undefined;
    return told === undefined ? failure([unknown(file)]) : success(decodeAs(told, bytes));
  }
}

function markedEncoding([first, second]: Uint8Array): TableEncoding | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 has a zero beside each ASCII character: behind it if the lower byte comes first. */
function unmarkedUtf16(bytes: Uint8Array): TableEncoding | undefined {
  const beginning = bytes.subarray(0, 1_000);
  const zeros = [0, 1].map(
    (parity) => beginning.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  );
  const [even = 0, odd = 0] = zeros;
  if (even + odd <= beginning.length / 4) return undefined;
  return odd >= even ? "utf-16le" : "utf-16be";
}

/** Share of the accented letters that stand in runs of three or more from which a text counts as Cyrillic. */
const CYRILLIC_SHARE = 0.6;

/**
 * In Windows-1252, letters beyond ASCII stand alone between ASCII letters (Côte); in Windows-1251, words consist of
 * them. Undefined where neither is plain.
 */
function legacyEncoding(bytes: Uint8Array): TableEncoding | undefined {
  let [letters, inWords, besideAscii, run] = [0, 0, 0, 0];
  for (let index = 0; index <= bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte >= 0xc0) {
      run += 1;
      letters += 1;
      if (isAsciiLetter(bytes[index - 1]) || isAsciiLetter(bytes[index + 1])) besideAscii += 1;
      continue;
    }
    if (run >= 3) inWords += run;
    run = 0;
  }
  if (letters === 0) return undefined;
  if (inWords >= letters * CYRILLIC_SHARE) return "windows-1251";
  return inWords === 0 && besideAscii >= letters / 2 ? "windows-1252" : undefined;
}

function isAsciiLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
}

/** Windows-1252 is decoded here, as versions of Node differ about the codes from 0x80 to 0x9F. */
function decodeAs(encoding: TableEncoding, bytes: Uint8Array): string {
  if (encoding !== "windows-1252") return new TextDecoder(encoding).decode(bytes);
  return new TextDecoder("latin1")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/gu, (character) => windows1252(character.charCodeAt(0)) ?? character);
}

function unknown(file: string) {
  return {
    code: "import-encoding",
    severity: "error" as const,
    message: "the encoding of the file cannot be told from its characters",
    hint: "state it with --encoding windows-1252 (Western Europe) or --encoding windows-1251 (Cyrillic)",
    place: { file },
  };
}
