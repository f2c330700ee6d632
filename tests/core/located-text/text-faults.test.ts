import { expect, test } from "vitest";
import { parseLocatedJson } from "../../../core/located-text/located-json.ts";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";
import { textFaults } from "../../../core/located-text/text-faults.ts";
import { problemText } from "../../../core/problem/problem.ts";

function kinds(text: string): readonly string[] {
  return textFaults("it", text).map(({ severity, message }) => `${severity}: ${message}`);
}

test.each([
  ["a vertical tab", "\u000b", "error"],
  ["a form feed", "\u000c", "error"],
  ["NUL", "\u0000", "error"],
  ["escape", "\u001b", "error"],
  ["delete", "\u007f", "error"],
  ["next line", "\u0085", "error"],
  ["a C1 control", "\u0092", "error"],
  ["a high half", "\ud800", "error"],
  ["a low half", "\udc00", "error"],
  ["U+FFFE", "\ufffe", "error"],
  ["U+FFFF", "\uffff", "error"],
  ["U+FDD0", "\ufdd0", "error"],
  ["U+1FFFE", "\u{1fffe}", "error"],
  ["U+10FFFF", "\u{10ffff}", "error"],
  ["an override", "\u202e", "error"],
  ["an embedding", "\u202a", "error"],
  ["an isolate", "\u2067", "error"],
  ["a replacement sign", "\ufffd", "error"],
  ["a placeholder for an object", "\ufffc", "error"],
  ["an interlinear annotation", "\ufff9", "error"],
  ["a tag letter", "\u{e0041}", "error"],
  ["a line separator", "\u2028", "warning"],
  ["a byte order mark", "\ufeff", "warning"],
  ["a word joiner", "\u2060", "warning"],
  ["a zero-width space", "\u200b", "warning"],
  ["an unassigned code", "\u{3ffff}".replace(/./u, "\u0378"), "warning"],
])("reports %s inside a word", (_, character, severity) => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  const told = kinds(`wo${character}rd`);
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(new RegExp(`^${severity}: it has .*U\\+${code}`));
});

test.each([
  ["tabs and line ends", "a\tb\nc"],
  ["marks of direction", "a\u200eb\u200fc\u061c"],
  ["joiners of Persian and Indic words", "می\u200cخواهم क्\u200dष"],
  ["soft hyphens and non-breaking blanks", "co\u00adoperate 5\u00a0km 1\u202f000"],
  ["line opportunities in Khmer", "ភាសា\u200bខ្មែរ"],
  ["emoji of several parts and flags", "👩‍👩‍👧 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} 🇰🇿"],
  ["private characters, which the check for missing glyphs tells", "\ue000"],
  ["letters of many languages", "Ärger Ångström São Tomé Đặng ÆØÅ MAÇÃ» «PÂ» Ä“ Zürich €5 £3 Ã"],
])("accepts %s", (_, text) => {
  expect(kinds(text)).toEqual([]);
});

test("reports characters of one kind as one fault, with their number", () => {
  expect(kinds("\u0093open\u0094 \u0096 door")).toEqual([
    expect.stringContaining("a control character (U+0093), and 2 more like it"),
  ]);
  expect(textFaults("it", "\u0092")[0]?.hint).toBe("write ’ in its place");
});

test.each([
  ["CafÃ© ZÃ¼rich", "Ã©", "é"],
  ["the ministerâ€™s door", "â€™", "’"],
  ["a price of Â£5", "Â£", "£"],
  ["ÐŸÑ€Ð¸Ð²ÐµÑ‚", "ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"],
  ["good ðŸ˜€", "ðŸ˜€", "😀"],
])("recognises UTF-8 read as Windows-1252: %s", (text, read, meant) => {
  const [fault] = textFaults("it", text);
  expect(fault?.severity).toBe("error");
  expect(fault?.message).toContain(`"${read}" where "${meant}" is meant`);
});

test("reports a character at its place in the file, literal or escaped, with entry and field", () => {
  const text =
    'entries:\n  - {id: e1, text: "fine"}\n  - {id: e2, text: "a\\u000bb"}\n  - id: e3\n    text: a\u000bb\n';
  const parsed = parseLocatedYaml("x.yaml", text);
  expect(parsed.ok && parsed.value.faults.map(problemText)).toEqual([
    expect.stringMatching(/^x\.yaml:3:22: "text" of "e2" has a vertical tab \(U\+000B\)/),
    expect.stringMatching(/^x\.yaml:5:12: "text" of "e3" has a vertical tab \(U\+000B\)/),
  ]);
});

test("reports half of a surrogate pair in JSON escapes, but not whole pairs", () => {
  const parsed = parseLocatedJson(
    "x.json",
    '[{"id": "s1", "title": "a \\ud800 b", "note": "\\ud83d\\ude00"}]',
  );
  expect(parsed.ok && parsed.value.faults.map(problemText)).toEqual([
    expect.stringMatching(/^x\.json:1:24: "title" of "s1" has half of a character \(U\+D800\)/),
  ]);
});
