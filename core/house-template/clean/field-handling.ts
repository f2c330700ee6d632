/** What becomes of a field: it goes on counting, its words stay, the note's title takes its place, or it goes. */
export type FieldHandling =
  | { readonly type: "kept"; readonly instruction: string }
  | { readonly type: "words" }
  | { readonly type: "title" }
  | { readonly type: "gone" };

/** Fields that count pages: no switch of theirs reaches out of the file. */
const COUNTING = /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION)(?=[\s\\]|$)/i;
const WORDS = /^(HYPERLINK|QUOTE|COMPANY|DOCPROPERTY\s+"?Company\b)/i;
const TITLE = /^(TITLE\b|DOCPROPERTY\s+"?Title\b)/i;
const STYLE_REFERENCE = /^STYLEREF\s+(?:"([^"]*)"|(\S+))/i;

/** `isTitle` says of a style, by name or identifier, whether titles are in it. */
export function classifyField(instruction: string, isTitle: (style: string) => boolean): FieldHandling {
  const words = instruction.trim();
  const [counting] = COUNTING.exec(words) ?? [];
  if (counting !== undefined) return { type: "kept", instruction: countingInstruction(counting, words) };
  const [, quoted, bare] = STYLE_REFERENCE.exec(words) ?? [];
  if (TITLE.test(words) || isTitle(quoted ?? bare ?? "")) return { type: "title" };
  return { type: WORDS.test(words) ? "words" : "gone" };
}

/** The name that a field goes by. */
export function fieldName(instruction: string): string {
  return (
    instruction
      .trim()
      .split(/[\s\\]/)[0]
      ?.toUpperCase() ?? ""
  );
}

/** How a number may be set (17.16.4.1, 17.16.4.3). */
const FORMAT =
  /\\\*\s*(arabic|arabicdash|alphabetic|roman|ordinal|cardtext|ordtext|mergeformat|charformat)\b/gi;
const PICTURE = /\\#\s*(?:"([0#x.,\- ]{1,20})"|([0#x.,-]{1,20}))/;

/** Written anew: nothing of an instruction gets through but the name of the field and how its number is set. */
function countingInstruction(name: string, words: string): string {
  const [, quoted, bare] = PICTURE.exec(words) ?? [];
  const picture = quoted ?? bare;
  const formats = [...words.matchAll(FORMAT)].slice(0, 2).map(([, format]) => `\\* ${format}`);
  return [name.toUpperCase(), ...(picture === undefined ? [] : [`\\# "${picture}"`]), ...formats].join(" ");
}
