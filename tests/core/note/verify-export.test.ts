import { expect, test, vi } from "vitest";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Template } from "../../../core/template/template.ts";
import type { writeDocx } from "../../../core/write/docx/write-docx.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";

/** A Word writer with a fault: it loses the last heading and all that follows. */
vi.mock("../../../core/write/docx/write-docx.ts", async (original) => {
  const written = await original<{ writeDocx: typeof writeDocx }>();
  const faulty: typeof writeDocx = (document, ...words) => {
    const last = document.children.findLastIndex(({ type }) => type === "heading");
    return written.writeDocx({ ...document, children: document.children.slice(0, last) }, ...words);
  };
  return { ...written, writeDocx: faulty };
});

async function findingsWith(change: Partial<Template>) {
  const template = { ...builtInTemplate("country-brief"), ...change };
  const request = { dossier: sampleDossier(), scheme: scheme(), template, brief: sampleBrief() };
  const note = expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, office()));
  return note.findings.filter(({ code }) => code.startsWith("parity"));
}

test("compares files with the note if the template requires it, and forbids the note for a difference", async () => {
  const findings = await findingsWith({ verify: true });
  expect(findings.map(({ severity }) => severity)).toContain("error");
  expect(findings.map(({ message }) => message).join("\n")).toMatch(
    /heading "Sources" is in the note but not in the Word file/,
  );
});

test("does not compare files otherwise", async () => {
  expect(await findingsWith({ verify: false })).toEqual([]);
});
