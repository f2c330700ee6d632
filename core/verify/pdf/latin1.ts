/** Bytes that are decoded at a time; more arguments of one call could overflow the stack. */
const CHUNK = 8192;

/** Bytes as text, with one character for each byte. */
export function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}
