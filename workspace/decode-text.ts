import type { Problem } from "../core/problem/problem.ts";

/** Decodes UTF-8, with or without a byte order mark, and normalises line ends to line feeds; or gives the problem. */
export function decodeText(file: string, bytes: Uint8Array): string | Problem {
  if (isUtf16(bytes)) return undecodable(file, "is written in UTF-16 and not in UTF-8", {});
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes).replace(/\r\n?/g, "\n");
  } catch {
    const message =
      "is not in UTF-8, so its characters cannot be read: it seems to be Windows-1252 or Latin-1";
    return undecodable(file, message, firstWrongByte(bytes));
  }
}

/** Whether text is UTF-16: it has a byte order mark, or a zero byte beside each ASCII character. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const beginning = bytes.subarray(0, 1_000);
  return beginning.filter((byte) => byte === 0).length > beginning.length / 4;
}

function firstWrongByte(bytes: Uint8Array): { readonly line: number; readonly column: number } {
  const text = new TextDecoder("utf-8").decode(bytes);
  const before = text.slice(0, text.indexOf("\ufffd"));
  return { line: before.split("\n").length, column: before.length - before.lastIndexOf("\n") };
}

function undecodable(
  file: string,
  message: string,
  position: { readonly line?: number; readonly column?: number },
): Problem {
  return {
    code: "not-utf-8",
    severity: "error",
    message,
    hint: "save it again with the encoding UTF-8 (in Excel: CSV UTF-8)",
    place: { file, ...position },
  };
}
