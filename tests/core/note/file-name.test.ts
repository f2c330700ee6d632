import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { fileName } from "../../../core/note/file-name.ts";
import { sampleDossier, scheme } from "../../support/sample.ts";

function named(title: string): string {
  return fileName({ ...startingBrief(sampleDossier(), scheme(), "2026-11-23"), title }, "country-brief");
}

test("truncates a long title between words", () => {
  const title = `${"partnership ".repeat(9)}between the United Kingdom and Kazakhstan`;
  expect(named(title)).toBe(`2026-11-23-${"partnership-".repeat(9)}between-the-country-brief`);
});

test("truncates a title of one long word inside it, and names a title without letters", () => {
  expect(named("x".repeat(300))).toBe(`2026-11-23-${"x".repeat(120)}-country-brief`);
  expect(named("???")).toBe("2026-11-23-note-country-brief");
});

test("keeps combining marks, and normalises names", () => {
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

test("keeps the name safe and short whatever the template's folder", () => {
  const brief = { ...startingBrief(sampleDossier(), scheme(), "2026-11-23"), title: "T" };
  expect(fileName(brief, 'my: "new" template. ')).toBe("2026-11-23-t-my-new-template");
  expect(fileName(brief, "../x\u0000\u202Efdp.\u001b[2J\n")).toBe("2026-11-23-t-x-fdp-2j");
  expect(fileName(brief, "\u0301\u200d")).toBe("2026-11-23-t-template");
  expect(fileName(brief, "ö".repeat(120)).length).toBeLessThan(60);
});
