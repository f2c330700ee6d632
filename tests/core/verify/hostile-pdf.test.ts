import { expect, test } from "vitest";
import { PDF_DEPTHS, PDF_LIMITS } from "../../../core/limits/limits.ts";
import { readPdfContent } from "../../../core/verify/pdf/read-pdf-content.ts";
import { createSpend } from "../../../core/verify/pdf/work.ts";
import { pdfOfObjects, pdfOfText, streamObject } from "./pdf-of-objects.ts";

function why(bytes: Uint8Array): string {
  const { ok, problems } = readPdfContent(bytes);
  expect(ok).toBe(false);
  expect(problems).toMatchObject([{ severity: "error", hint: expect.any(String) }]);
  return problems.map(({ code, message }) => `${code}: ${message}`).join();
}

const packed = (data: string): string => streamObject(data, { packed: true });
const composite = "<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 8 0 R/DescendantFonts[9 0 R]>>";
const predicted = (parameters: string): string =>
  streamObject(streamData("\x02     "), {
    entries: `/Filter/FlateDecode/DecodeParms<</Predictor 12${parameters}>>`,
  });

/** The packed bytes of a stream object alone. */
function streamData(data: string): string {
  return /stream\n(.*)\nendstream/s.exec(packed(data))?.[1] ?? "";
}

/** Objects from 100, each of which names the next twice. */
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

test("blanks and comments are passed over, however many there are", () => {
  const words = "BT /F1 10 Tf /P <</MCID 0>> BDC (Say yes.) Tj EMC ET";
  const content = packed(`${" ".repeat(2_000_000)}${"%\n".repeat(500_000)}${words}`);
  expect(readPdfContent(pdfOfObjects({ 4: content })).ok).toBe(true);
});

test("a word of many digits that is no number is read once", () => {
  const content = packed(`${"1".repeat(1_000_000)}x BT ET`);
  expect(readPdfContent(pdfOfObjects({ 4: content })).ok).toBe(true);
});

test.each<readonly [string, Readonly<Record<number, string>>, RegExp]>([
  [
    "a stream that unpacks to too much",
    { 4: packed(" ".repeat(PDF_LIMITS.unpackedBytes + 1)) },
    /bytes once/,
  ],
  [
    "a page that names one stream again and again",
    {
      3: `<</Type/Page/Contents[${"4 0 R ".repeat(700)}]/Resources<<>>>>`,
      4: packed(" ".repeat(100_000)),
    },
    /more than 64,000,000 bytes once it is unpacked/,
  ],
  ["many operators", { 4: packed("q Q ".repeat(PDF_LIMITS.values / 2 + 1)) }, /objects and operators/],
  [
    "text shown by many elements",
    {
      4: packed(`BT /F1 10 Tf /P <</MCID 0>> BDC (${"a".repeat(5_000)}) Tj EMC ET`),
      6: `<</S/P/Pg 3 0 R/K[${"0 ".repeat(2_500)}]>>`,
    },
    /more than 12,000,000 characters of text/,
  ],
  [
    "text that stands for the content of many elements",
    { 5: `<</K[${"6 0 R ".repeat(1_500)}]>>`, 6: `<</S/Figure/Alt(${"a".repeat(10_000)})/Pg 3 0 R/K[0]>>` },
    /characters of text/,
  ],
  [
    "links inside links, each with all its words",
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
    /pieces of text inside other elements/,
  ],
  [
    "ranges of codes, again and again",
    { 8: packed("1 beginbfrange <0000> <ffff> <0020> endbfrange ".repeat(20)) },
    /character codes in its fonts/,
  ],
  ["giant widths", { 7: composite, 9: `<</W[${"0 999999999 500 ".repeat(20)}]>>` }, /character codes/],
  [
    "more code spaces than any font has",
    { 8: packed(`begincodespacerange ${"<00> <01> ".repeat(200)} endcodespacerange`) },
    /a font divides its codes/,
  ],
  [
    "a structure that doubles at each level",
    { 6: "<</S/Sect/K[100 0 R]>>", ...doubling((next) => `<</S/Sect/K[${next}]>>`) },
    /more than 1,000,000 structure elements/,
  ],
  ["a structure that holds itself", { 6: "<</S/P/K[6 0 R 6 0 R]>>" }, /structure is nested too deeply/],
  [
    "pages that double at each level",
    { 2: "<</Type/Pages/Kids[100 0 R]>>", ...doubling((next) => `<</Type/Pages/Kids[${next}]>>`) },
    /more than 10,000 pages/,
  ],
  ["pages that hold themselves", { 2: "<</Type/Pages/Kids[2 0 R]>>" }, /pages are nested too deeply/],
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
    /objects need each other too deeply/,
  ],
  ["arrays inside arrays", { 4: packed("[".repeat(100_000)) }, /objects are nested too deeply/],
  [
    "marked content inside marked content",
    { 4: packed(`${"/P BMC ".repeat(PDF_DEPTHS.marks + 1)}(a) Tj`) },
    /marked content is nested/,
  ],
  ["rows of a giant width", { 4: predicted("/Columns 2000000000") }, /a stream is damaged/],
  ["rows of no width", { 4: predicted("/Columns 0") }, /a stream is damaged/],
  ["rows of a width below zero", { 4: predicted("/Columns -5") }, /a stream is damaged/],
  [
    "a chain of filters",
    { 4: streamObject("", { entries: "/Filter[/FlateDecode/FlateDecode]" }) },
    /more than once/,
  ],
])("a PDF is refused in words: %s", (_, objects, message) => {
  expect(why(pdfOfObjects(objects))).toMatch(message);
});

test("tables of places are bounded: a count without rows, rows of no or giant width, and a long chain", () => {
  expect(why(pdfOfText("%PDF-1.7\nTABLE\n0 4000000000\ntrailer<</Root 1 0 R>>\n"))).toMatch(
    /cross-reference/,
  );
  const streamed = (widths: string): Uint8Array => {
    const stream = streamObject("xxxx", { entries: `/Type/XRef/W${widths}/Index[0 4000000000]/Root 1 0 R` });
    const file = new TextDecoder("latin1").decode(pdfOfText(`%PDF-1.7\n1 0 obj ${stream} endobj\nTABLE\n`));
    return new TextEncoder().encode(file.replace(/startxref\n\d+/, "startxref\n9"));
  };
  for (const widths of ["[0 0 0]", "[1 4000000000 1]", "[-1 0 0]"])
    expect(why(streamed(widths))).toMatch(/cross-reference/);
  let text = "%PDF-1.7\n";
  let previous = 0;
  for (let table = 0; table < PDF_LIMITS.tables + 10; table += 1) {
    const start = text.length;
    text += `xref\ntrailer<</Root 1 0 R/Prev ${previous}>>\n`;
    previous = start;
  }
  expect(why(pdfOfText(`${text}TABLE\ntrailer<</Root 1 0 R/Prev ${previous}>>\n`))).toMatch(
    /more than 1,000 cross-reference tables/,
  );
});

test("reports annotation types outside the standard together", () => {
  const annotations = Array.from({ length: 5_000 }, (_, at) => `<</Subtype/K${at}>>`).join("");
  const page = `<</Type/Page/Contents 4 0 R/Resources<</Font<</F1 7 0 R>>>>/Annots[${annotations}]>>`;
  const read = readPdfContent(pdfOfObjects({ 3: page }));
  expect(read.ok && read.value.ignored).toHaveLength(21);
  expect(read.ok && read.value.ignored?.at(-1)).toMatch(/^4980 annotations of the kind unknown/);
});

test("distinguishes a file that is too large from a damaged one", () => {
  expect(why(pdfOfObjects({ 4: packed(" ".repeat(PDF_LIMITS.unpackedBytes + 1)) }))).toMatch(
    /^pdf-too-large/,
  );
  expect(why(pdfOfObjects({ 4: predicted("/Columns 0") }))).toMatch(/^unreadable-pdf/);
});

test("sums of damaged numbers are refused", () => {
  expect(() => createSpend()("codes", Number.NaN)).toThrow(/character codes/);
});
