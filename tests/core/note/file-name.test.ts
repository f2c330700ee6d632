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
