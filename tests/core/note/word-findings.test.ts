import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { wordFindings } from "../../../core/note/word-findings.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function findings(body: string) {
  const document = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return wordFindings([{ format: "docx", bytes: zipSync({ "word/document.xml": strToU8(document) }) }]);
}

test("reports a note that is too large to be checked, and does not forbid it", () => {
  expect(findings("<w:p/>".repeat(400_000))).toMatchObject([
    { code: "docx-too-large", severity: "warning", message: expect.stringMatching(/too large/) },
  ]);
});

test("forbids a broken note", () => {
  expect(findings("<w:p>")).toMatchObject([{ code: "unreadable-docx", severity: "error" }]);
});

test("forbids nothing that Word's checker would list", () => {
  const found = findings(
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"/></w:pict></w:r></w:p>',
  );
  expect(found.map(({ code }) => code)).toContain("no-alternative");
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
});
