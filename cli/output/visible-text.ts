/**
 * Characters that control the terminal (Cc, and the separators U+2028 and U+2029) or reorder or hide text (bidi controls,
 * zero-width and other default ignorable characters), and lone surrogates. Default_Ignorable_Code_Point includes all
 * bidi controls.
 */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * A text as one line for a terminal: control characters and invisible characters are escaped as in JavaScript strings
 * (\x1b, \u202e). Joiners and variation selectors are kept where words and emoji need them. Backslashes are not escaped,
 * because Windows paths are full of them.
 */
export function visibleText(text: string): string {
  return text.replace(HIDDEN, (character: string, index: number) =>
    hasMeaning(character, index, text) ? character : escaped(character),
  );
}

/** A value as one line of JSON, with all hidden characters as \uXXXX, so that parsing it gives the same value. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value).replace(HIDDEN, (character) =>
    [...Array(character.length).keys()]
      .map((unit) => `\\u${hexadecimal(character.charCodeAt(unit), 4)}`)
      .join(""),
  );
}

const SHORT: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const short = SHORT[character];
  if (short !== undefined) return short;
  if (code <= 0xff) return `\\x${hexadecimal(code, 2)}`;
  return code <= 0xffff ? `\\u${hexadecimal(code, 4)}` : `\\u{${hexadecimal(code, 5)}}`;
}

function hexadecimal(code: number, digits: number): string {
  return code.toString(16).padStart(digits, "0");
}

/** Code units of context on either side; the longest emoji flag of a region has seven tags. */
const MAX_CONTEXT = 16;

/** Scripts that use U+200C and U+200D in words: joining scripts and Brahmic scripts. */
const JOINING =
  "[\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}\\p{Script=Nko}\\p{Script=Mandaic}\\p{Script=Adlam}\\p{Script=Devanagari}\\p{Script=Bengali}\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}\\p{Script=Thai}\\p{Script=Lao}]";
/** Scripts without spaces between words, which use U+200B as a line break opportunity. */
const WITHOUT_SPACES =
  "[\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Tibetan}\\p{Script=Javanese}\\p{Script=Balinese}]";
const EMOJI_END = "(?:\\p{Emoji_Modifier}|\\p{Extended_Pictographic}\\ufe0f?)";

interface Meaning {
  readonly characters: RegExp;
  readonly before: RegExp;
  readonly after: RegExp;
}

const ANYTHING = /^/u;

/** Contexts in which hidden characters belong to the text. */
const MEANINGS: readonly Meaning[] = [
  joiner(/^[\u200c\u200d]$/u, `${JOINING}\\p{M}{0,4}`, JOINING),
  joiner(/^\u200d$/u, EMOJI_END, "\\p{Extended_Pictographic}"),
  joiner(/^\u200b$/u, `${WITHOUT_SPACES}\\p{M}{0,4}`, WITHOUT_SPACES),
  {
    characters: /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]$/u,
    before: /[\p{L}\p{N}\p{P}\p{S}]$/u,
    after: ANYTHING,
  },
  { characters: /^[\u180b-\u180d\u180f]$/u, before: /\p{Script=Mongolian}$/u, after: ANYTHING },
  { characters: /^[\u17b4\u17b5]$/u, before: /\p{Script=Khmer}$/u, after: ANYTHING },
  {
    characters: /^[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}\u{e007f}]$/u,
    before: /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{0,6}$/u,
    after: ANYTHING,
  },
];

function joiner(characters: RegExp, before: string, after: string): Meaning {
  return { characters, before: new RegExp(`${before}$`, "u"), after: new RegExp(`^${after}`, "u") };
}

function hasMeaning(character: string, index: number, text: string): boolean {
  const before = text.slice(Math.max(0, index - MAX_CONTEXT), index);
  const after = text.slice(index + character.length, index + character.length + MAX_CONTEXT);
  return MEANINGS.some(
    (meaning) =>
      meaning.characters.test(character) && meaning.before.test(before) && meaning.after.test(after),
  );
}
