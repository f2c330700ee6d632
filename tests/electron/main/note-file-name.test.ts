import { expect, test } from "vitest";
import type { Format } from "../../../core/brief/brief.ts";
import { noteFileName, withExtension } from "../../../electron/main/notes/note-file-name.ts";

function named(title: string, format: Format): string {
  return noteFileName("{date} {title}", { title, date: "2026-03-04", audience: "", version: "" }, format);
}

test("a note is named by its date and title", () => {
  expect(named("Call on the Minister", "pdf")).toBe("2026-03-04 Call on the Minister.pdf");
});

test.each([
  ["UK/Kazakhstan: next steps?", "2026-03-04 UK Kazakhstan next steps.docx"],
  ["..\\..\\evil\u0000", "2026-03-04 evil.docx"],
  ["ends in dots...", "2026-03-04 ends in dots.docx"],
  ["Сапар туралы қысқаша", "2026-03-04 Сапар туралы қысқаша.docx"],
  ["flipped \u202Efdp.exe", "2026-03-04 flipped fdp.exe.docx"],
  ["  ", "2026-03-04 Briefing note.docx"],
])("the title %j gives %j", (title, name) => {
  expect(named(title, "docx")).toBe(name);
});

test("a long title is cut between characters, and the name keeps within the 255 bytes of file systems", () => {
  const name = named("😀".repeat(200), "pdf");
  expect(name).toBe(`2026-03-04 ${"😀".repeat(47)}.pdf`);
  expect(named("x".repeat(200), "pdf")).toHaveLength(11 + 80 + 4);
  expect(named("हिन्दी".repeat(40), "pdf")).toMatch(/(हि|न्दी)\.pdf$/);
});

test("the extension is added once", () => {
  expect(withExtension("/a/note", "pdf")).toBe("/a/note.pdf");
  expect(withExtension("/a/note.PDF", "pdf")).toBe("/a/note.PDF");
  expect(withExtension("/a/note.pdf", "docx")).toBe("/a/note.pdf.docx");
});
