import fc from "fast-check";
import { expect, test } from "vitest";
import { isNotePattern, noteName } from "../../../core/note/note-name.ts";

const BRIEF = { title: "Call by the Ambassador", audience: "Minister", date: "2026-03-04", version: "1.0" };

test.each([
  ["{date} {title}", "2026-03-04 Call by the Ambassador"],
  ["{for} - {title} v{version}", "Minister - Call by the Ambassador v1.0"],
  ["../../{title}", "Call by the Ambassador"],
  ["{title}/{date}", "Call by the Ambassador 2026-03-04"],
  ["{other} {title}", "{other} Call by the Ambassador"],
])("%j names the note %j", (pattern, name) => {
  expect(noteName(pattern, BRIEF)).toBe(name);
});

test("a note without a title has a name all the same", () => {
  expect(noteName("{date} {title}", { ...BRIEF, title: " .. " })).toBe("2026-03-04 Briefing note");
  expect(noteName("{for}", { ...BRIEF, audience: "" })).toBe("Briefing note");
});

test("a title that reads like a field of the pattern is left as it is", () => {
  expect(noteName("{title}", { ...BRIEF, title: "{date} $& $1" })).toBe("{date} $& $1");
});

test("the title is shortened before the date behind it", () => {
  const name = noteName("{title} {date}", { ...BRIEF, title: "Қазақстан ".repeat(30) });
  expect(name).toMatch(/^Қазақстан .* 2026-03-04$/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
});

test("a name of a device of Windows is none of a note", () => {
  expect(noteName("{title}", { ...BRIEF, title: "NUL" })).toBe("Note NUL");
});

test("every name is good on every system", () => {
  const words = fc.string({ unit: "binary", maxLength: 300 });
  fc.assert(
    fc.property(words, words, words, words, (pattern, title, audience, version) => {
      const name = noteName(`{title}${pattern}`, { title, audience, version, date: "2026-03-04" });
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(205);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]|^[\s.]|[\s.]$|^$/u);
    }),
  );
});

test("a pattern has at least one field and none that is unknown", () => {
  expect(["{date}", "x {for}", "", "x", "{date} {x}"].map(isNotePattern)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
