/** What happens to a field: kept as a field, kept as plain text, replaced by the note's title, or dropped. */
export type FieldHandling =
  | { readonly type: "kept"; readonly instruction: string }
  | { readonly type: "words" }
  | { readonly type: "title" }
  | { readonly type: "dropped" };

/** Fields that count pages: none of their switches refers outside the file. */
const COUNTING = /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION)(?=[\s\\]|$)/i;
const WORDS = /^(HYPERLINK|QUOTE|COMPANY|DOCPROPERTY\s+"?Company\b)/i;
const TITLE = /^(TITLE\b|DOCPROPERTY\s+"?Title\b)/i;
const STYLE_REFERENCE = /^STYLEREF\s+(?:"([^"]*)"|(\S+))/i;

/** `isTitle`: whether a style, by name or identifier, is that of titles. */
export function classifyField(instruction: string, isTitle: (style: string) => boolean): FieldHandling {
  const words = instruction.trim();
  const [counting] = COUNTING.exec(words) ?? [];
  if (counting !== undefined) return { type: "kept", instruction: countingInstruction(counting, words) };
  const [, quoted, bare] = STYLE_REFERENCE.exec(words) ?? [];
  if (TITLE.test(words) || isTitle(quoted ?? bare ?? "")) return { type: "title" };
  return { type: WORDS.test(words) ? "words" : "dropped" };
}

/** The name of a field in messages. */
export function fieldName(instruction: string): string {
  return (
    instruction
      .trim()
      .split(/[\s\\]/)[0]
      ?.toUpperCase() ?? ""
  );
}

/** Number formats of a field (17.16.4.1, 17.16.4.3). */
const FORMAT =
  /\\\*\s*(arabic|arabicdash|alphabetic|roman|ordinal|cardtext|ordtext|mergeformat|charformat)\b/gi;
const PICTURE = /\\#\s*(?:"([0#x.,\- ]{1,20})"|([0#x.,-]{1,20}))/;

/** An instruction rewritten: only the field's name and number format are kept. */
function countingInstruction(name: string, words: string): string {
  const [, quoted, bare] = PICTURE.exec(words) ?? [];
  const picture = quoted ?? bare;
  const formats = [...words.matchAll(FORMAT)].slice(0, 2).map(([, format]) => `\\* ${format}`);
  return [name.toUpperCase(), ...(picture === undefined ? [] : [`\\# "${picture}"`]), ...formats].join(" ");
}
