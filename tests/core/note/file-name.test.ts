import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { fileName } from "../../../core/note/file-name.ts";
import { sampleDossier, scheme } from "../../support/sample.ts";

function named(title: string): string {
  return fileName({ ...startingBrief(sampleDossier(), scheme(), "2026-11-23"), title }, "country-brief");
}

test("a long title is cut between words", () => {
  const title = `${"partnership ".repeat(9)}between the United Kingdom and Kazakhstan`;
  expect(named(title)).toBe(`2026-11-23-${"partnership-".repeat(9)}between-the-country-brief`);
});

test("a title of one long word is cut within it, and one without letters has a name too", () => {
  expect(named("x".repeat(300))).toBe(`2026-11-23-${"x".repeat(120)}-country-brief`);
  expect(named("???")).toBe("2026-11-23-note-country-brief");
});

test("marks of letters are kept, and names in both forms of Unicode are one name", () => {
  expect(named("हिन्दी: भारत")).toBe("2026-11-23-हिन्दी-भारत-country-brief");
  expect(named("Cafe\u0301 Zu\u0308rich")).toBe("2026-11-23-café-zürich-country-brief");
});

test.each(["हिन्दी", "👩‍👩‍👧", "Cafe\u0301", "ไทย", "漢字"])(
  "a long title of %s is cut between graphemes",
  (word) => {
    const name = named(word.repeat(100));
    expect(() => encodeURIComponent(name)).not.toThrow();
    expect(new TextEncoder().encode(`.${name}.docx.0123456789ab.part`).length).toBeLessThanOrEqual(255);
  },
);

test("a template's folder cannot make the name unsafe or too long", () => {
  const brief = { ...startingBrief(sampleDossier(), scheme(), "2026-11-23"), title: "T" };
  expect(fileName(brief, 'my: "new" template. ')).toBe("2026-11-23-t-my-new-template");
  expect(fileName(brief, "../x\u0000\u202Efdp.\u001b[2J\n")).toBe("2026-11-23-t-x-fdp-2j");
  expect(fileName(brief, "\u0301\u200d")).toBe("2026-11-23-t-template");
  expect(fileName(brief, "ö".repeat(120)).length).toBeLessThan(60);
});
