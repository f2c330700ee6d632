import { type RichInline, richWords } from "../text/rich-text.ts";

/**
 * Parses the inline markup of CSL-JSON (citeproc-js, "CSL-JSON Markup"): `<i>`, `<b>`, `<sub>`, `<sup>`, `<span
 * class="nocase">` and small capitals, and the character references that reference managers write. Anything else that
 * looks like a tag is text. Small capitals and `nocase` do not change the words and are printed plainly; raised and
 * lowered characters become those of Unicode where it has all of them.
 */
export function parseInlineMarkup(text: string): readonly RichInline[] {
  const elements: Element[] = [{ name: "", tag: "", children: [] }];
  for (const [index, token] of text.split(TAG).entries()) {
    if (index % 2 === 1) readTag(elements, token);
    else if (token !== "") append(elements, [{ type: "text", value: decodeReferences(token) }]);
  }
  while (elements.length > 1) {
    const unclosed = elements.pop();
    if (unclosed) append(elements, [{ type: "text", value: unclosed.tag }, ...unclosed.children]);
  }
  return joined(elements[0]?.children ?? []);
}

const TAG = /(<\/?(?:i|b|sub|sup|sc)>|<span\b[^<>]{0,200}>|<\/span>)/i;

/** An open element. `tag` is its start tag as written, which becomes text if the element is never closed. */
interface Element {
  readonly name: string;
  readonly tag: string;
  readonly children: RichInline[];
}

function readTag(elements: Element[], tag: string): void {
  const name = /\w+/.exec(tag)?.[0].toLowerCase() ?? "";
  if (!tag.startsWith("</")) {
    elements.push({ name, tag, children: [] });
    return;
  }
  const last = elements.at(-1);
  if (last?.name !== name) return append(elements, [{ type: "text", value: tag }]);
  elements.pop();
  append(elements, formatted(name, last.children));
}

function append(elements: readonly Element[], inlines: readonly RichInline[]): void {
  elements.at(-1)?.children.push(...inlines);
}

function formatted(name: string, children: readonly RichInline[]): readonly RichInline[] {
  switch (name) {
    case "i":
      return [{ type: "emphasis", children }];
    case "b":
      return [{ type: "strong", children }];
    case "sub":
      return shifted(children, SUBSCRIPTS);
    case "sup":
      return shifted(children, SUPERSCRIPTS);
    default:
      return children;
  }
}

const SHIFTED = "0123456789+-=()";
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎";
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

function shifted(children: readonly RichInline[], characters: string): readonly RichInline[] {
  const text = richWords(children);
  const replacements = Array.from(text, (character) => characters[SHIFTED.indexOf(character)]);
  const all = [...text].every((character) => SHIFTED.includes(character));
  return all ? [{ type: "text", value: replacements.join("") }] : children;
}

/** The named references that reference managers export; numeric ones can stand for any character. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ndash", "–"],
  ["mdash", "—"],
  ["hellip", "…"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["ldquo", "“"],
  ["rdquo", "”"],
]);

function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

function joined(inlines: readonly RichInline[]): readonly RichInline[] {
  const result: RichInline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (last?.type === "text" && inline.type === "text") {
      result[result.length - 1] = { type: "text", value: last.value + inline.value };
    } else result.push(inline);
  }
  return result;
}
