import { TEXT_LIMITS } from "../limits/limits.ts";

/** `[words](address)` in a text, whether or not its address can be linked. Offsets are UTF-16 units. */
export interface LinkText {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly address: string;
}

/** What notes link to: see `core/read`. */
const SAFE_ADDRESS = /^(?:https:\/\/|mailto:)[^\s<>]+$/i;

/** An address that someone meant to link, in any form that is not `SAFE_ADDRESS`. */
const SCHEME =
  /^<?\s*(?:[a-z][a-z0-9+.-]*:\/\/|(?:https?|ftp|file|javascript|vbscript|data|mailto|tel|sms|sip|geo|news|urn|blob|about):)/i;
const PATH =
  /^<?(?:#[\p{L}\p{N}_-]+|\.{0,2}\/[^\s/]\S*|www\.\S+|[^\s@()]+@[^\s@()]+\.\p{L}{2,})>?(?:\s+["'(].*)?$/u;
/** A host or a file by its ending; "Art.VII" and "p.xi" are neither. */
const HOST_OR_FILE =
  /^<?[\w-]{2,}(?:\.[\w-]+)*\.(?:[a-z]{2}|com|org|net|int|gov|edu|mil|info|html?|php|aspx?|pdf|docx?|xlsx?|png|jpe?g|gif|svg|webp)(?:[:/?#]\S*)?>?(?:\s+["'(].*)?$/i;

/** All `[words](address)` that do not stand inside another, in order. Time is linear in the length of the text. */
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

/** Where each bracket that opens is closed; those without a partner are not in it. */
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

/** An address that both files can link to. */
export function isSafeAddress(address: string): boolean {
  return SAFE_ADDRESS.test(address) && encodedLength(address) <= TEXT_LIMITS.address;
}

/** Characters of an address as URI, or somewhat more: each byte that is encoded takes three. */
function encodedLength(address: string): number {
  return address.length + ENCODED * (address.match(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu)?.length ?? 0);
}

/** Encoded characters that a sign of four bytes takes, without its own. */
const ENCODED = 11;

/** Whether brackets and parentheses were meant as a link; `[1](202) 939-7000` merely looks alike. */
export function isMeantAsLink({ address }: LinkText): boolean {
  return [SCHEME, PATH, HOST_OR_FILE].some((form) => form.test(address));
}

/** Why an address is refused, and how to write it. */
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
    return `notes link to https: alone: ${written(bare.replace(/^http/i, "https"))}`;
  if (/^[^\s@:/]+@\S+$/.test(bare)) return `name what kind of address it is: ${written(`mailto:${bare}`)}`;
  if (/^(?:www\.|[^\s:/?#]+\.\p{L}{2,}(?:[/?#]|$))/u.test(bare)) {
    return `an address begins with https://: ${written(`https://${bare}`)}`;
  }
  return "notes link to https: and mailto: addresses alone; write the words without brackets and parentheses";
}

const MAX_SHOWN = 60;

function short(text: string): string {
  const characters = [...text];
  return characters.length <= MAX_SHOWN ? text : `${characters.slice(0, MAX_SHOWN - 1).join("")}…`;
}
