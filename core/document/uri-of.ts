/** Blanks, what is not ASCII, what no URI holds (RFC 3986, 2), and a percent sign that encodes nothing. */
const FORBIDDEN = /[^\x21-\x7e]|["<>\\^`{|}]|%(?![0-9a-f]{2})/giu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * An address as URI, its other letters percent-encoded (RFC 3987, 3.1). Word calls a whole file damaged when one
 * address has a character that no URI may have; a PDF's are ASCII (ISO 32000-1, 12.6.4.7).
 */
export function uriOf(address: string): string {
  return address.replace(LONE_SURROGATES, "\ufffd").replace(FORBIDDEN, encodeURIComponent);
}
