/** The FNV offset basis and prime of 32 bits (RFC 9923). */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Sixteen hexadecimal digits by which a text is told from another version of itself: FNV-1a over its UTF-16 units,
 * forwards and backwards. They do not protect against forgery.
 */
export function textDigest(text: string): string {
  let [forwards, backwards] = [BASIS, BASIS];
  for (let at = 0; at < text.length; at += 1) {
    forwards = Math.imul(forwards ^ text.charCodeAt(at), PRIME);
    backwards = Math.imul(backwards ^ text.charCodeAt(text.length - 1 - at), PRIME);
  }
  return hex(forwards) + hex(backwards);
}

function hex(number: number): string {
  return (number >>> 0).toString(16).padStart(8, "0");
}
