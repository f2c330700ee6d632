import fc from "fast-check";
import { textFaults } from "../../../core/located-text/text-faults.ts";
import { isError } from "../../../core/problem/problem.ts";
import { MIXED, NAUGHTY, SCRIPTS } from "../any/any-text.ts";

/** A text of a dossier before its token is planted; an id is a name without spaces. */
export class Words {
  readonly text: string;
  readonly kind: "text" | "id";
  /** Whether the token stands before the text or behind it: what a text begins with decides its direction. */
  readonly isFirst: boolean;

  constructor(text: string, kind: "text" | "id", isFirst: boolean) {
    this.text = text;
    this.kind = kind;
    this.isFirst = isFirst;
  }

  plant(token: string): string {
    if (this.kind === "id") return `${token}${this.text}`;
    return this.isFirst ? `${token} ${this.text}`.trim() : `${this.text} ${token}`.trim();
  }
}

/** Whether the loader accepts the characters of a text. */
const printable = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !textFaults("it", text).some(isError));

const whole = (text: string): string => (textFaults("it", text).some(isError) ? "odd" : text);

/** Syntax characters of all formats that a text passes through: YAML, CSV, Handlebars, HTML, XML, PDF. */
const odd: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 40 }) },
  // Mostly characters without glyphs in any font.
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 3 }).map(whole) },
);

/** Any printable text without rich text markup. */
const anyPlain: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(...printable(SCRIPTS)) },
  { weight: 1, arbitrary: fc.constantFrom(...printable(MIXED)) },
  { weight: 1, arbitrary: fc.constantFrom(...printable(NAUGHTY)) },
  { weight: 1, arbitrary: odd },
);

const ENDINGS = ["", "-a", ".1", "_é", "-Ж", "-文"] as const;

const anyFirst = fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false));

/** A text of one line. */
export const anyLine: fc.Arbitrary<Words> = fc
  .tuple(anyPlain, anyFirst)
  .map(([text, isFirst]) => new Words(text.replace(/\s+/gu, " ").slice(0, 300), "text", isFirst));

/** A short text of one line, such as a label. */
export const anyLabel: fc.Arbitrary<Words> = fc
  .oneof({ weight: 5, arbitrary: fc.lorem({ maxCount: 2 }) }, fc.constantFrom(...printable(SCRIPTS)))
  .map((text) => new Words(text.slice(0, 30), "text", true));

const anyPart: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: anyPlain },
  fc.lorem({ maxCount: 3 }).map((text) => `**${text}**`),
  fc.lorem({ maxCount: 3 }).map((text) => `*${text}*`),
  fc.lorem({ maxCount: 3 }).map((text) => `[${text}](https://example.org/a?b=(c)&d=%20)`),
  fc.constant("\n\n"),
);

/** A text with emphasis, links and paragraphs. */
export const anyRich: fc.Arbitrary<Words> = fc
  .tuple(fc.array(anyPart, { minLength: 1, maxLength: 3 }), anyFirst)
  .map(([parts, isFirst]) => new Words(parts.join(" "), "text", isFirst));

export const anyId: fc.Arbitrary<Words> = fc
  .constantFrom(...ENDINGS)
  .map((ending) => new Words(ending, "id", true));

/** Language tags of every direction and of scripts with rules of their own. */
export const LANGUAGES = [
  "en-GB",
  "fr",
  "de-DE",
  "ru",
  "kk-KZ",
  "el",
  "ar",
  "he",
  "ja",
  "zh-Hans",
  "ko",
  "th",
] as const;
