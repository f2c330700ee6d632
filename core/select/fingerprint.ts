import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * The first twelve hexadecimal digits of SHA-256 over the content, in groups of four. They let a person tell two versions
 * of a note apart by eye; they do not protect against forgery. Places are left out, so that the same words from another
 * folder have the same fingerprint.
 */
export function fingerprint(content: unknown): string {
  const text = JSON.stringify(content, (key, value: unknown) => (key === "place" ? undefined : value));
  const digits = bytesToHex(sha256(utf8ToBytes(text))).slice(0, 12);
  return `${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`;
}
