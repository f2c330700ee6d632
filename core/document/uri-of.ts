/** Characters that a URI may not contain (RFC 3986, 2): spaces, non-ASCII, delimiters, and a stray percent sign. */
const FORBIDDEN = /[^\x21-\x7e]|["<>\\^`{|}]|%(?![0-9a-f]{2})/giu;
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * An address as a URI, with other characters percent-encoded (RFC 3987, 3.1). Word reports a file as damaged if one
 * address has a character that a URI may not contain; URIs in PDF are ASCII (ISO 32000-1, 12.6.4.7).
 */
export function uriOf(address: string): string {
  return address.replace(LONE_SURROGATES, "\ufffd").replace(FORBIDDEN, encodeURIComponent);
}
