import fc from "fast-check";
import { expect, test } from "vitest";
import { visibleJson, visibleText } from "../../cli/output/visible-text.ts";

test.each([
  ["\u001b[31mred\u001b[0m", "\\x1b[31mred\\x1b[0m"],
  ["a\nb\r\tc", "a\\nb\\r\\tc"],
  ["\u0000\u007f\u009b", "\\x00\\x7f\\x9b"],
  ["a\u2028b\u2029", "a\\u2028b\\u2029"],
  [
    "\u202efdp.exe\u202c \u2066x\u2069 \u200e\u200f\u061c",
    "\\u202efdp.exe\\u202c \\u2066x\\u2069 \\u200e\\u200f\\u061c",
  ],
  ["vi\u200bsas vi\u200dsas vi\u200csas \ufeff", "vi\\u200bsas vi\\u200dsas vi\\u200csas \\ufeff"],
  ["half \ud83d and \udc00", "half \\ud83d and \\udc00"],
  ["tag \u{e0041}", "tag \\u{e0041}"],
  ["\ufff9\u3164\u00ad", "\\ufff9\\u3164\\xad"],
])("escapes control and hidden characters in %j", (text, expected) => {
  expect(visibleText(text)).toBe(expected);
});

test.each([
  ["Persian with a zero-width non-joiner", "می\u200cخواهم"],
  ["Persian with vowels before it", "می\u064e\u200cخواهم"],
  ["Hindi with a joiner", "क्\u200dष"],
  ["Sinhala", "ශ්\u200dරී"],
  ["Malayalam", "അവൻ ന്\u200dറെ"],
  ["Khmer with breaks", "ភាសា\u200bខ្មែរ"],
  ["Kazakh, Chinese, Hebrew, Arabic", "Қазақстан 中文 עברית العربية"],
  ["a family", "👩\u200d👩\u200d👧"],
  ["a profession with a tone", "👩🏽\u200d🚀"],
  ["a rainbow flag", "🏳\ufe0f\u200d🌈"],
  ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
  ["a keycap", "1\ufe0f⃣"],
  ["a path of Windows", "C:\\notes\\x.yaml"],
  ["accents of both forms", "é e\u0301 å"],
])("leaves %s as it is", (_name, text) => {
  expect(visibleText(text)).toBe(text);
});

const anyText = fc
  .string({ unit: "binary", maxLength: 60 })
  .chain((text) =>
    fc
      .constantFrom(
        "\u001b[2J",
        "\n",
        "\r",
        "\u0085",
        "\u2028",
        "\u202e",
        "\u200d",
        "\ud800",
        "\u{e0020}",
        "",
      )
      .map((hidden) => text + hidden + text),
  );

test("never lets a control character, a line end or a bidi control through, and is stable", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const shown = visibleText(text);
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      expect(visibleText(shown)).toBe(shown);
    }),
    { numRuns: 2_000 },
  );
});

test("JSON stays the same value on one line without hidden characters", () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), (value) => {
      const line = visibleJson(value);
      expect(line).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
      expect(JSON.stringify(JSON.parse(line))).toBe(JSON.stringify(value));
    }),
    { numRuns: 1_000 },
  );
});
