import { TEXT_LIMITS } from "../limits/limits.ts";

/** `[words](address)` in a text, whether or not its address can be linked. Offsets are UTF-16 units. */
export interface LinkText {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly address: string;
}

/** Addresses that notes may link to (see `core/read`). */
const SAFE_ADDRESS = /^(?:https:\/\/|mailto:)[^\s<>]+$/i;

/** Addresses with a scheme, which were meant as links even where notes cannot have them. */
const SCHEME =
  /^<?\s*(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|ftp|file|javascript|vbscript|data|mailto|tel|sms|sip|geo|news|urn|blob|about):)/i;
const PATH =
  /^<?(?:#[\p{L}\p{N}_-]+|\.{0,2}\/[^\s/]\S*|www\.\S+|[^\s@()]+@[^\s@()]+\.\p{L}{2,})>?(?:\s+["'(].*)?$/u;
/** Names of hosts and files, recognised by their endings; "Art.VII" and "p.xi" are neither. */
const HOST_OR_FILE =
  /^<?[\w-]{2,}(?:\.[\w-]+)*\.(?:[a-z]{2}|com|org|net|int|gov|edu|mil|info|html?|php|aspx?|pdf|docx?|xlsx?|png|jpe?g|gif|svg|webp)(?:[:/?#]\S*)?>?(?:\s+["'(].*)?$/i;

/** All `[words](address)` that are not inside another, in order. Time is linear in the length of the text. */
export function linkTexts(text: string): readonly LinkText[] {
  const partners = bracketPartners(text);
  const links: LinkText[] = [];
  for (let start = text.indexOf("["); start >= 0; start = text.indexOf("[", start)) {
    const close = partners.get(start);
    const end = close === undefined || text[close + 1] !== "(" ? undefined : partners.get(close + 1);
    const words = close === undefined ? "" : text.slice(start + 1, close);
    if (close === undefined || end === undefined || words.trim() === "") {
      start += 1;
      continue;
    }
    links.push({ start, end: end + 1, words, address: text.slice(close + 2, end).trim() });
    start = end + 1;
  }
  return links;
}

/** Offsets of closing brackets by those of their opening brackets; unmatched brackets are left out. */
function bracketPartners(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: Readonly<Record<"]" | ")", number[]>> = { "]": [], ")": [] };
  for (const { 0: sign, index } of text.matchAll(/[[\]()]/g)) {
    if (sign === "[") open["]"].push(index);
    else if (sign === "(") open[")"].push(index);
    else {
      const start = open[sign === "]" ? "]" : ")"].pop();
      if (start !== undefined) partners.set(start, index);
    }
  }
  return partners;
}

/** Whether both files of a note can link to an address. */
export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address) && encodedLength(address) <= TEXT_LIMITS.address;
}

/** Upper bound for the length of an address as a URI, in characters: each percent-encoded byte takes three. */
function encodedLength(address: string): number {
  return address.length + ADDED_BY_ENCODING * (address.match(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu)?.length ?? 0);
}

/** Characters that percent-encoding adds at most: the four bytes of one character take twelve. */
const ADDED_BY_ENCODING = 11;

/** Whether brackets and parentheses were meant as a link; `[1](202) 939-7000` only looks like one. */
export function isMeantAsLink({ address }: LinkText): boolean {
  return [SCHEME, PATH, HOST_OR_FILE].some((form) => form.test(address));
}

/** The message and hint for a refused link: the link as written, and how to correct it. */
export function refusedLink({ words, address }: LinkText): {
  readonly message: string;
  readonly hint: string;
} {
  const message = `[${short(words)}](${short(address)})`;
  return { message, hint: adviceFor(words, address) };
}

function adviceFor(words: string, address: string): string {
  const bare = address.replace(/^<|>$/g, "");
  if (encodedLength(bare) > TEXT_LIMITS.address)
    return "an address of so many characters cannot be linked in Word: shorten it";
  const written = (target: string): string => `write [${short(words)}](${short(target)})`;
  const titled = /^(\S+)\s+["'(].*["')]$/.exec(bare)?.[1];
  if (titled !== undefined && isSafeAddress(titled)) return `a link has no title: ${written(titled)}`;
  if (isSafeAddress(bare)) return `leave out < and >: ${written(bare)}`;
  const joined = bare.replace(/\s+/g, "%20");
  if (isSafeAddress(joined)) return `an address has no blanks: ${written(joined)}`;
  if (/^http:\/\//i.test(bare))
    return `notes link only to https: addresses: ${written(bare.replace(/^http/i, "https"))}`;
  if (/^[^\s@:/]+@\S+$/.test(bare)) return `add the kind of address: ${written(`mailto:${bare}`)}`;
  if (/^(?:www\.|[^\s:/?#]+\.\p{L}{2,}(?:[/?#]|$))/u.test(bare)) {
    return `an address begins with https://: ${written(`https://${bare}`)}`;
  }
  return "notes link only to https: and mailto: addresses; write the words without brackets and parentheses";
}

const MAX_SHOWN = 60;

function short(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_SHOWN ? text : `${characters.slice(0, MAX_SHOWN - 1).join("")}…`;
}
