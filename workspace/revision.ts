import { createHash } from "node:crypto";

interface NamedText {
  readonly name: string;
  readonly text: string;
}

/**
 * The revision of a document of one or more files: SHA-256, in hexadecimal, of names and contents, independent of the
 * order of the files.
 */
export function revisionOf(files: readonly NamedText[]): string {
  const hash = createHash("sha256");
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
  // JSON separates names from texts, so that two different lists of files never give the same bytes.
  for (const { name, text } of sorted) hash.update(`${JSON.stringify([name, text])}\n`);
  return hash.digest("hex");
}

/** SHA-256, in hex, of the content of a file that is not text. */
export function digestOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
