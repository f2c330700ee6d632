import { expect, test } from "vitest";
import { checkLength, countedPages, type PageCount } from "../../../core/check/check-length.ts";
import { estimateWordPages, type PageFill } from "../../../core/check/estimate-word-pages.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { briefOf, dossierOf } from "../../support/checked-note.ts";
import { expectValue, office, scheme, templateFrom } from "../../support/sample.ts";

const template = templateFrom("<p>x</p>", "title: Test\ndescription: A test.\nlength: { pages: 2 }\n");

/** Full pages except for the last one of each section. */
function fill(...shares: readonly (readonly number[])[]): readonly PageFill[] {
  return shares.flatMap((section) =>
    section.map((share, place) => ({ share, closed: place === section.length - 1 })),
  );
}

function check(shares: readonly number[], formats: readonly ("pdf" | "docx")[]) {
  const pages = fill(shares);
  return checkLength(template, { pages: pages.length, fill: pages, targets: new Map() }, formats);
}

test("is sure of the count where the last page is neither full nor nearly empty", () => {
  expect(estimateWordPages(fill([0.97, 0.5]))).toEqual({ pages: 2, min: 2, max: 2 });
});

test("allows one page more after a full last page, and one less for a nearly empty one", () => {
  expect(estimateWordPages(fill([0.97, 0.99]))).toEqual({ pages: 2, min: 2, max: 3 });
  expect(estimateWordPages(fill([0.97, 0.01]))).toEqual({ pages: 2, min: 1, max: 2 });
});

test("counts pages separately after each page break, and a page as one however little it holds", () => {
  expect(estimateWordPages(fill([0.99], [0.5], [0.01]))).toEqual({ pages: 3, min: 3, max: 4 });
});

test("allows one page less where pages end early for a heading that just did not fit", () => {
  expect(estimateWordPages(fill([0.886, 0.884, 0.115]))).toEqual({ pages: 3, min: 2, max: 3 });
  expect(estimateWordPages(fill([0.97, 0.96, 0.2]))).toEqual({ pages: 3, min: 3, max: 3 });
});

test("is less sure of longer notes", () => {
  const long = [...Array.from({ length: 20 }, () => 0.98), 0.8];
  expect(estimateWordPages(fill(long))).toMatchObject({ pages: 21, max: 22 });
  expect(estimateWordPages(fill(long.slice(-3)))).toMatchObject({ pages: 3, max: 3 });
});

test("reports a note of one page that is too long only in Word in the singular", () => {
  const one = { pages: 1, fill: fill([0.9]), targets: new Map() };
  const word = {
    pages: 3,
    fill: fill([1, 1, 0.5]),
    targets: new Map(),
    uncertainty: { shorter: 0, longer: 0 },
  };
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
])("advises, for pages as full as %j, to leave out %s", (shares, amount) => {
  expect(check(shares, ["pdf"])[0]?.hint).toBe(`leave out ${amount}, the least important first`);
});

test("computes how much to leave out from the file that is written", () => {
  const pdf = { pages: 3, fill: fill([1, 1, 0.9]), targets: new Map() };
  const word = {
    pages: 3,
    fill: fill([1, 1, 0.1]),
    targets: new Map(),
    uncertainty: { shorter: 0, longer: 0 },
  };
  const hint = (formats: readonly ("pdf" | "docx")[]) => checkLength(template, pdf, formats, word)[0]?.hint;
  expect(hint(["docx"])).toBe("leave out a few lines, the least important first");
  expect(hint(["pdf", "docx"])).toBe("leave out statements worth a page, the least important first");
});

test("states how sure the Word file's page count is for a note above the limit", () => {
  expect(check([1, 1, 0.5], ["pdf"])[0]?.message).toBe("the note has 3 pages; the limit is 2");
  expect(check([1, 1, 0.01], ["pdf", "docx"])[0]?.message).toBe(
    "the note has 3 pages, its Word file 2 to 3 by estimate; the limit is 2",
  );
  expect(check([1, 1, 0.5], ["docx"])[0]?.message).toBe(
    "the Word file has 3 pages by estimate; the limit is 2",
  );
});

test("warns of a Word file that may exceed the limit, and only where one is written", () => {
  expect(check([1, 0.99], ["pdf"])).toEqual([]);
  expect(check([1, 0.5], ["docx"])).toEqual([]);
  expect(check([1, 0.99], ["docx"])).toMatchObject([
    { code: "nearly-too-long", message: "the Word file may have 3 pages; the limit is 2" },
  ]);
});

const annexed = templateFrom(
  '<p>x</p><h2 id="annexes">A</h2>',
  "title: Test\ndescription: A test.\nlength: { pages: 1, annexesFrom: annexes }\n",
);

/** Page counts of a note whose annexes begin on the given page, at the given share of its height. */
function withAnnexes(shares: readonly number[], page: number, above: number): PageCount {
  const pages = fill(shares);
  return {
    pages: pages.length,
    fill: pages,
    targets: new Map([["annexes", page]]),
    above: new Map([["annexes", above]]),
  };
}

test("counts a page that main text shares with the annexes, but not one that the annexes begin", () => {
  expect(countedPages(annexed.length, withAnnexes([1, 1, 0.5], 2, 0.4))).toBe(2);
  expect(countedPages(annexed.length, withAnnexes([1, 1, 0.5], 2, 0))).toBe(1);
  expect(countedPages(annexed.length, withAnnexes([0.7], 1, 0.3))).toBe(1);
  const [finding] = checkLength(annexed, withAnnexes([1, 1, 0.5], 2, 0.1), ["pdf"]);
  expect(finding).toMatchObject({
    message: "the note has 2 pages before its annexes; the limit is 1",
    hint: "leave out a few lines, the least important first",
  });
  expect(checkLength(annexed, withAnnexes([0.9, 1, 0.5], 2, 0.4), ["docx"])[0]?.message).toBe(
    "the Word file has 2 pages by estimate before its annexes; the limit is 1",
  );
});

test("does not count a page that holds only the sign-off, wherever it is", () => {
  const [first, last] = [
    { share: 0.9, closed: false },
    { share: 0.2, closed: true, signOffAlone: true },
  ];
  const alone = { pages: 2, fill: [first, last], targets: new Map() };
  expect(countedPages(annexed.length, alone)).toBe(1);
  expect(checkLength(annexed, alone, ["pdf", "docx"])).toEqual([]);
  const before = { ...withAnnexes([0.9, 0.2, 1], 3, 0), fill: [first, last, first] };
  expect(countedPages(annexed.length, before)).toBe(1);
});

test("does not advise to leave statements out where pages are not full", () => {
  const broken = [0.2, 0.2].map((share) => ({ share, closed: true }));
  const [finding] = checkLength(annexed, { pages: 2, fill: broken, targets: new Map() }, ["pdf"]);
  expect(finding?.hint).toBe(
    "its pages are not full: take page breaks out of the template, or raise its limit",
  );
});

test("gets from the layout the share of a page above the annexes, and the page with only the sign-off", async () => {
  const signOff = '<footer class="sign-off"><dl><dt>By</dt><dd>Desk</dd></dl></footer>';
  const made = async (source: string) => {
    const dossier = dossierOf([]);
    const manifest = "title: T\ndescription: D\nlength: { pages: 1, annexesFrom: annexes }\n";
    const template = templateFrom(`<h1>T</h1>${source}`, manifest);
    const request = {
      dossier,
      scheme: scheme(),
      template,
      brief: briefOf(dossier),
      formats: ["pdf"] as const,
    };
    const { countedPages: counted, findings } = expectValue(await generateNote(request, office()));
    return [counted, findings.filter(({ code }) => /long|alone|annex/.test(code)).map(({ code }) => code)];
  };
  const text = "<p>x</p>".repeat(50);
  const annexes = '<h2 id="annexes">A</h2><p>x</p>';
  const pageBreak = '<hr class="page-break"/>';
  expect(await made(text + annexes)).toEqual([2, ["too-long"]]);
  expect(await made(`<p>x</p>${pageBreak}${annexes}`)).toEqual([1, []]);
  expect(await made(`<p>x</p>${annexes}`)).toEqual([1, []]);
  expect(await made(`<p>x</p>${pageBreak}${signOff}`)).toEqual([1, ["unknown-annexes", "sign-off-alone"]]);
  expect(await made(`<p>x</p>${pageBreak}${annexes}${pageBreak}${signOff}`)).toEqual([1, ["sign-off-alone"]]);
});
