import { expect, test } from "vitest";
import { checkLength } from "../../../core/check/check-length.ts";
import { estimateWordPages, type PageFill } from "../../../core/check/estimate-word-pages.ts";
import { templateFrom } from "../../support/sample.ts";

const template = templateFrom("<p>x</p>", "title: Test\ndescription: A test.\nlength: { pages: 2 }\n");

/** Full pages but for the last one of each stretch. */
function fill(...shares: readonly (readonly number[])[]): readonly PageFill[] {
  return shares.flatMap((stretch) =>
    stretch.map((share, place) => ({ share, closed: place === stretch.length - 1 })),
  );
}

function check(shares: readonly number[], formats: readonly ("pdf" | "docx")[]) {
  const pages = fill(shares);
  return checkLength(template, { pages: pages.length, fill: pages, targets: new Map() }, formats);
}

test("a last page that is neither full nor nearly empty makes the count sure", () => {
  expect(estimateWordPages(fill([0.97, 0.5]))).toEqual({ pages: 2, least: 2, most: 2 });
});

test("a full last page may become one more, a nearly empty one may go", () => {
  expect(estimateWordPages(fill([0.97, 0.99]))).toEqual({ pages: 2, least: 2, most: 3 });
  expect(estimateWordPages(fill([0.97, 0.01]))).toEqual({ pages: 2, least: 1, most: 2 });
});

test("each page break begins to count again, and a page stays a page however little it holds", () => {
  expect(estimateWordPages(fill([0.99], [0.5], [0.01]))).toEqual({ pages: 3, least: 3, most: 4 });
});

test("pages that end early, for a heading that just did not fit, may make one page less", () => {
  expect(estimateWordPages(fill([0.886, 0.884, 0.115]))).toEqual({ pages: 3, least: 2, most: 3 });
  expect(estimateWordPages(fill([0.97, 0.96, 0.2]))).toEqual({ pages: 3, least: 3, most: 3 });
});

test("longer notes are less sure", () => {
  const long = [...Array.from({ length: 20 }, () => 0.98), 0.8];
  expect(estimateWordPages(fill(long))).toMatchObject({ pages: 21, most: 22 });
  expect(estimateWordPages(fill(long.slice(-3)))).toMatchObject({ pages: 3, most: 3 });
});

test("a letterhead on the first page makes the first stretch of text longer", () => {
  const doubt = { shorter: 0, longer: 0 };
  expect(estimateWordPages(fill([0.98, 0.95]), { ...doubt, opening: 0.1 })).toEqual({
    pages: 3,
    least: 3,
    most: 3,
  });
  expect(estimateWordPages(fill([0.5], [0.95]), { ...doubt, opening: 0.1 }).pages).toBe(2);
});

test("a note of one page that is too long in Word alone is told in the singular", () => {
  const one = { pages: 1, fill: fill([0.9]), targets: new Map() };
  const word = { pages: 3, fill: fill([1, 1, 0.5]), targets: new Map(), doubt: { shorter: 0, longer: 0 } };
  expect(checkLength(template, one, ["pdf", "docx"], word)[0]?.message).toBe(
    "the note has 1 page, its Word file 3 by estimate; the limit is 2",
  );
  expect(checkLength(template, one, ["pdf"], word)).toEqual([]);
});

test.each([
  [[1, 1, 0.08], "a few lines"],
  [[1, 1, 0.5], "statements worth half a page"],
  [[1, 1, 0.9], "statements worth a page"],
  [[1, 1, 1, 0.3], "statements worth 2 pages"],
])("a note with pages as full as %j is told to leave out %s", (shares, amount) => {
  expect(check(shares, ["pdf"])[0]?.hint).toBe(`leave out ${amount}, the least important first`);
});

test("how much to leave out is read off the file that goes out", () => {
  const pdf = { pages: 3, fill: fill([1, 1, 0.9]), targets: new Map() };
  const word = { pages: 3, fill: fill([1, 1, 0.1]), targets: new Map(), doubt: { shorter: 0, longer: 0 } };
  const hint = (formats: readonly ("pdf" | "docx")[]) => checkLength(template, pdf, formats, word)[0]?.hint;
  expect(hint(["docx"])).toBe("leave out a few lines, the least important first");
  expect(hint(["pdf", "docx"])).toBe("leave out statements worth a page, the least important first");
});

test("a note above the limit says how sure its Word file's pages are", () => {
  expect(check([1, 1, 0.5], ["pdf"])[0]?.message).toBe("the note has 3 pages; the limit is 2");
  expect(check([1, 1, 0.01], ["pdf", "docx"])[0]?.message).toBe(
    "the note has 3 pages, its Word file 2 to 3 by estimate; the limit is 2",
  );
  expect(check([1, 1, 0.5], ["docx"])[0]?.message).toBe(
    "the Word file has 3 pages by estimate; the limit is 2",
  );
});

test("a Word file that may go over the limit is a warning, and only where one is written", () => {
  expect(check([1, 0.99], ["pdf"])).toEqual([]);
  expect(check([1, 0.5], ["docx"])).toEqual([]);
  expect(check([1, 0.99], ["docx"])).toMatchObject([
    { code: "nearly-too-long", message: "the Word file may have 3 pages; the limit is 2" },
  ]);
});
