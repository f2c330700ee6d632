import { expect, test } from "vitest";
import { PDF_DEPTHS, PDF_LIMITS } from "../../../core/limits/limits.ts";
import { readPdfContent } from "../../../core/verify/pdf/read-pdf-content.ts";
import { createSpend } from "../../../core/verify/pdf/work.ts";
import { pdfOfObjects, pdfOfText, streamObject } from "./pdf-of-objects.ts";

function refusal(bytes: Uint8Array): string {
  const { ok, problems } = readPdfContent(bytes);
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ severity: "error", hint: expect.any(String) }]);
  return problems.map(({ code, message }) => `${code}: ${message}`).join();
}

const compressed = (data: string): string => streamObject(data, { compressed: true });
const composite = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 8 0 R/DescendantFonts[9 0 R]>>";
const predicted = (parameters: string): string =>
  streamObject(streamData("\x02     "), {
    entries: `/Filter/FlateDecode/DecodeParms<</Predictor 12${parameters}>>`,
  });

/** The compressed bytes of a stream object. */
function streamData(data: string): string {
  return /stream\n(.*)\nendstream/s.exec(compressed(data))?.[1] ?? "";
}

/** Objects numbered from 100, each of which refers to the next twice. */
function doubling(object: (next: string) => string): Readonly<Record<number, string>> {
  return Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [100 + at, object(`${101 + at} 0 R ${101 + at} 0 R`)]),
  );
}

test("reads an ordinary file", () => {
  expect(readPdfContent(pdfOfObjects())).toMatchObject({
    ok: true,
    value: { blocks: [{ text: "Say yes." }] },
  });
});

test("skips any amount of white space and comments", () => {
  const words = "BT /F1 10 Tf /P <</MCID 0>> BDC (Say yes.) Tj EMC ET";
  const content = compressed(`${" ".repeat(2_000_000)}${"%\n".repeat(500_000)}${words}`);
  expect(readPdfContent(pdfOfObjects({ 4: content })).ok).toBe(true);
});

test("reads a long word of digits that is not a number in linear time", () => {
  const content = compressed(`${"1".repeat(1_000_000)}x BT ET`);
  expect(readPdfContent(pdfOfObjects({ 4: content })).ok).toBe(true);
});

test.each<readonly [string, Readonly<Record<number, string>>, RegExp]>([
  [
    "a stream that decompresses to too much",
    { 4: compressed(" ".repeat(PDF_LIMITS.unpackedBytes + 1)) },
    /bytes after decompression/,
  ],
  [
    "a page that refers to one stream many times",
    {
      3: `<</Type/Page/Contents[${"4 0 R ".repeat(700)}]/Resources<<>>>>`,
      4: compressed(" ".repeat(100_000)),
    },
    /more than 64,000,000 bytes after decompression/,
  ],
  ["many operators", { 4: compressed("q Q ".repeat(PDF_LIMITS.values / 2 + 1)) }, /objects and operators/],
  [
    "text shown by many elements",
    {
      4: compressed(`BT /F1 10 Tf /P <</MCID 0>> BDC (${"a".repeat(5_000)}) Tj EMC ET`),
      6: `<</S/P/Pg 3 0 R/K[${"0 ".repeat(2_500)}]>>`,
    },
    /more than 12,000,000 characters of text/,
  ],
  [
    "an alternative text of an element that is read many times",
    { 5: `<</K[${"6 0 R ".repeat(1_500)}]>>`, 6: `<</S/Figure/Alt(${"a".repeat(10_000)})/Pg 3 0 R/K[0]>>` },
    /characters of text/,
  ],
  [
    "nested links, each with all its words",
    {
      5: "<</K[100 0 R]>>",
      ...Object.fromEntries(
        Array.from({ length: 450 }, (_, at) => [
          100 + at,
          `<</S/Link/K[${101 + at} 0 R <</Type/OBJR/Obj<</A<</URI(https://a.example)>>>>>>]>>`,
        ]),
      ),
      550: `<</S/P/Pg 3 0 R/K[${"0 ".repeat(2_000)}]>>`,
    },
    /fragments of text in nested elements/,
  ],
  [
    "many ranges of codes",
    { 8: compressed("1 beginbfrange <0000> <ffff> <0020> endbfrange ".repeat(20)) },
    /character codes in its fonts/,
  ],
  ["giant widths", { 7: composite, 9: `<</W[${"0 999999999 500 ".repeat(20)}]>>` }, /character codes/],
  [
    "more codespace ranges than any font has",
    { 8: compressed(`begincodespacerange ${"<00> <01> ".repeat(200)} endcodespacerange`) },
    /too many codespace ranges/,
  ],
  [
    "a structure that doubles at each level",
    { 6: "<</S/Sect/K[100 0 R]>>", ...doubling((next) => `<</S/Sect/K[${next}]>>`) },
    /more than 1,000,000 structure elements/,
  ],
  ["a structure that contains itself", { 6: "<</S/P/K[6 0 R 6 0 R]>>" }, /structure is nested too deeply/],
  [
    "pages that double at each level",
    { 2: "<</Type/Pages/Kids[100 0 R]>>", ...doubling((next) => `<</Type/Pages/Kids[${next}]>>`) },
    /more than 10,000 pages/,
  ],
  ["pages that contain themselves", { 2: "<</Type/Pages/Kids[2 0 R]>>" }, /pages are nested too deeply/],
  [
    "lengths that are needed to read lengths",
    {
      4: "<</Length 100 0 R>>stream\nabc\nendstream",
      ...Object.fromEntries(
        Array.from({ length: 20_000 }, (_, at) => [
          100 + at,
          `<</Length ${101 + at} 0 R>>stream\nabc\nendstream`,
        ]),
      ),
    },
    /references are nested too deeply/,
  ],
  ["nested arrays", { 4: compressed("[".repeat(100_000)) }, /objects are nested too deeply/],
  [
    "nested marked content",
    { 4: compressed(`${"/P BMC ".repeat(PDF_DEPTHS.marks + 1)}(a) Tj`) },
    /marked content is nested/,
  ],
  ["rows of a giant width", { 4: predicted("/Columns 2000000000") }, /a stream is damaged/],
  ["rows of no width", { 4: predicted("/Columns 0") }, /a stream is damaged/],
  ["rows of a negative width", { 4: predicted("/Columns -5") }, /a stream is damaged/],
  [
    "a chain of filters",
    { 4: streamObject("", { entries: "/Filter[/FlateDecode/FlateDecode]" }) },
    /several filters/,
  ],
])("refuses %s with a message", (_, objects, message) => {
  expect(refusal(pdfOfObjects(objects))).toMatch(message);
});

test("bounds cross-reference tables: a count without rows, rows of no or giant width, and a long chain", () => {
  expect(refusal(pdfOfText("%PDF-1.7\nTABLE\n0 4000000000\ntrailer<</Root 1 0 R>>\n"))).toMatch(
    /cross-reference/,
  );
  const streamed = (widths: string): Uint8Array => {
    const stream = streamObject("xxxx", { entries: `/Type/XRef/W${widths}/Index[0 4000000000]/Root 1 0 R` });
    const file = new TextDecoder("latin1").decode(pdfOfText(`%PDF-1.7\n1 0 obj ${stream} endobj\nTABLE\n`));
    return new TextEncoder().encode(file.replace(/startxref\n\d+/, "startxref\n9"));
  };
  for (const widths of ["[0 0 0]", "[1 4000000000 1]", "[-1 0 0]"])
    expect(refusal(streamed(widths))).toMatch(/cross-reference/);
  let text = "%PDF-1.7\n";
  let previous = 0;
  for (let table = 0; table < PDF_LIMITS.tables + 10; table += 1) {
    const start = text.length;
    text += `xref\ntrailer<</Root 1 0 R/Prev ${previous}>>\n`;
    previous = start;
  }
  expect(refusal(pdfOfText(`${text}TABLE\ntrailer<</Root 1 0 R/Prev ${previous}>>\n`))).toMatch(
    /more than 1,000 cross-reference tables/,
  );
});

test("reports annotation types outside the standard together", () => {
  const annotations = Array.from({ length: 5_000 }, (_, at) => `<</Subtype/K${at}>>`).join("");
  const page = `<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 7 0 R>>>>/Annots[${annotations}]>>`;
  const read = readPdfContent(pdfOfObjects({ 3: page }));
  expect(read.ok && read.value.ignored).toHaveLength(21);
  expect(read.ok && read.value.ignored?.at(-1)).toMatch(/^4980 annotations of type unknown/);
});

test("distinguishes a file that is too large from a damaged one", () => {
  expect(refusal(pdfOfObjects({ 4: compressed(" ".repeat(PDF_LIMITS.unpackedBytes + 1)) }))).toMatch(
    /^pdf-too-large/,
  );
  expect(refusal(pdfOfObjects({ 4: predicted("/Columns 0") }))).toMatch(/^unreadable-pdf/);
});

test("refuses amounts that are not numbers", () => {
  expect(() => createSpend()("codes", Number.NaN)).toThrow(/character codes/);
});
