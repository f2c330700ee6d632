import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { ZIP_LIMITS } from "../../../core/limits/limits.ts";
import { openWordFile } from "../../../core/ooxml/open-word-file.ts";
import { unzipBounded } from "../../../core/ooxml/unzip.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function file(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const document = `<w:document ${W}><w:body>${body}</w:body></w:document>`;
  return zipSync({ "word/document.xml": strToU8(document), ...more });
}

/** Unlike each other, as equal ones are packed too well. */
function paragraphs(count: number): string {
  return Array.from({ length: count }, (_, at) => `<w:p w:rsidR="${at}"/>`).join("");
}

function why(bytes: Uint8Array, code = "unreadable-docx"): string {
  const { ok, problems } = openWordFile(bytes);
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ code, severity: "error", hint: expect.any(String) }]);
  return problems.map(({ message }) => message).join();
}

test("reads elements nested as deep as a note may have them", () => {
  expect(openWordFile(file("<w:p/>")).ok).toBe(true);
  expect(openWordFile(file(`${"<w:p>".repeat(300)}${"</w:p>".repeat(300)}`)).ok).toBe(true);
});

test.each<readonly [string, Uint8Array, RegExp]>([
  ["no zip", strToU8("%PDF-1.7"), /cannot be read: it is not a \.docx or \.dotx file, or not a whole one$/],
  ["no Word file", zipSync({ "a.xml": strToU8("<a/>") }), /it is not a \.docx file$/],
  [
    "a file with a password",
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    /protected with a password/,
  ],
  [
    "elements within elements",
    file("<w:p>".repeat(40_000) + "</w:p>".repeat(40_000)),
    /nested more than 400 deep \(word\/document.xml\)/,
  ],
  ["a part twice", file("", { "Word/Document.xml": strToU8("<a/>") }), /stands twice/],
  ["a document type", file("", { "a.xml": strToU8("<!DOCTYPE a []><a/>") }), /document type \(a\.xml\)/],
  ["XML that is not whole", file("<w:p>"), /word\/document.xml/],
  [
    "a prefix that nobody declares, which Word cannot read either",
    zipSync({ "word/document.xml": strToU8("<w:document><w:body/></w:document>") }),
    /unbound namespace prefix.*\(word\/document.xml\)/,
  ],
])("gives the reason for refusing %s", (_, bytes, message) => {
  expect(why(bytes)).toMatch(message);
});

test.each<readonly [string, Uint8Array, RegExp]>([
  [
    "more elements than any note, in several parts",
    file(paragraphs(301_000), { "word/more.xml": strToU8(`<a ${W}>${paragraphs(301_000)}</a>`) }),
    /elements \(word\/more.xml\)/,
  ],
  [
    "a part that unpacks to very much",
    file("", { "word/styles.xml": new Uint8Array(15_000_000) }),
    /unpacks to far more than it seems \(word\/styles.xml\)/,
  ],
  [
    "more than a note needs",
    file("", { "word/styles.xml": new Uint8Array(17_000_000) }),
    /unpacks to more than a Word file needs/,
  ],
])("refuses as too large: %s", (_, bytes, message) => {
  expect(why(bytes, "docx-too-large")).toMatch(message);
});

/** Nothing but the ends of a directory (APPNOTE 4.3.14 to 4.3.16): the longer form, where it stands, and the usual one. */
function claimsEntries(count: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(56 + 20 + 22));
  view.setUint32(0, 0x06064b50, true);
  view.setUint32(32, count, true);
  view.setUint32(56, 0x07064b50, true);
  view.setUint32(76, 0x06054b50, true);
  view.setUint16(76 + 8, 0xffff, true);
  return new Uint8Array(view.buffer);
}

test("stops reading a directory that claims millions of entries at the first refused entry", () => {
  const bytes = claimsEntries(30_000_000);
  let visited = 0;
  const unzipped = unzipBounded(bytes, ZIP_LIMITS.note, () => {
    visited += 1;
    if (visited > 2) throw new Error("read on behind the refused entry");
    return true;
  });
  expect(visited).toBe(2);
  expect(unzipped.type).toBe("broken");
  expect(why(bytes)).toMatch(/stands twice/);
});

test("does not unpack files that are not read", () => {
  expect(openWordFile(file("", { "word/media/a.bmp": new Uint8Array(17_000_000) })).ok).toBe(true);
});

test("identifies elements by namespace, whatever their prefix", () => {
  const names = (uri: string): unknown => {
    const xml = `<x:document xmlns:x="${uri}" xmlns:w="urn:other"><x:body w:a="1" x:b="2"><w:p/></x:body></x:document>`;
    const opened = openWordFile(zipSync({ "word/document.xml": strToU8(xml) }));
    return opened.ok && opened.value.get("word/document.xml");
  };
  const body = {
    name: "w:body",
    attributes: { "w:b": "2", "{urn:other}a": "1" },
    children: [{ name: "{urn:other}p" }],
  };
  const document = { name: "w:document", children: [body] };
  expect(names("http://schemas.openxmlformats.org/wordprocessingml/2006/main")).toMatchObject(document);
  expect(names("http://purl.oclc.org/ooxml/wordprocessingml/main")).toMatchObject(document);
});
