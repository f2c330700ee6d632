import { expect, test } from "vitest";
import { ENGLISH } from "../../../core/language/english.ts";
import { sourceAddress, sourceText } from "../../../core/source/source-text.ts";
import { printedSource, readSources } from "../../support/printed-source.ts";

const person = (family: string, given?: string): object => ({ family, ...(given && { given }) });

test("names the missing fields of a source", () => {
  expect(printedSource({ title: "T" })).toBe("T, no date.");
  expect(printedSource({ type: "interview" })).toBe("Interview, no date.");
});

test("puts the title of a work in a container in quotation marks", () => {
  expect(
    printedSource({
      type: "article-journal",
      title: "Minerals",
      author: [person("Writer", "A.")],
      "container-title": "Resources Policy",
      volume: 12,
      issue: "3-4",
      page: "101-119",
      issued: { "date-parts": [[2023, 5]], circa: true },
      accessed: { "date-parts": [[2026, 11, 23]] },
    }),
  ).toBe(
    "A. Writer, “Minerals”, Resources Policy, vol. 12, no. 3–4, about May 2023, pp. 101–119. Read 23 November 2026.",
  );
});

test.each([
  [{ family: "Berg", given: "Jan", "non-dropping-particle": "van der" }, "Jan van der Berg"],
  [{ family: "Gaulle", given: "Charles", "dropping-particle": "de" }, "Charles de Gaulle"],
  [{ family: "Artagnan", given: "Charles", "non-dropping-particle": "d’" }, "Charles d’Artagnan"],
  [{ family: "Farabi", "non-dropping-particle": "al-" }, "al-Farabi"],
  [{ family: "King", given: "Martin", suffix: "Jr.", "comma-suffix": true }, "Martin King, Jr."],
  [{ family: "King", given: "Martin", suffix: "III", "comma-suffix": false }, "Martin King III"],
  [{ family: "Mao", given: "Zedong", "static-ordering": 1 }, "Mao Zedong"],
  [{ literal: "World Bank" }, "World Bank"],
  [{ name: "World Bank" }, "World Bank"],
  ["World Bank", "World Bank"],
  [{ literal: "Marks &amp; Spencer" }, "Marks & Spencer"],
])("prints all parts of the name %j", (author, printed) => {
  expect(printedSource({ title: "T", author: [author] })).toBe(`${printed}, T, no date.`);
  expect(printedSource({ title: "T", author })).toBe(`${printed}, T, no date.`);
});

test("lists several authors, and counts the others of many", () => {
  const authors = ["A", "B", "C", "D", "E", "F", "G"].map((family) => ({ family }));
  expect(printedSource({ title: "T", author: authors.slice(0, 2) })).toBe("A and B, T, no date.");
  expect(printedSource({ title: "T", author: authors.slice(0, 6) })).toBe("A, B, C, D, E and F, T, no date.");
  expect(printedSource({ title: "T", author: authors })).toBe("A, B, C and 4 others, T, no date.");
});

test("puts the editors or other makers of a work without an author first", () => {
  const names = [person("Kern"), person("Lang")];
  expect(printedSource({ title: "T", editor: names })).toBe("Kern and Lang (eds), T, no date.");
  expect(printedSource({ title: "T", editor: [person("Kern")] })).toBe("Kern (ed.), T, no date.");
  expect(printedSource({ title: "T", translator: names })).toBe("Kern and Lang (trans.), T, no date.");
  expect(printedSource({ title: "T", author: [person("A")], translator: [person("B")] })).toBe(
    "A, T, trans. B, no date.",
  );
  expect(printedSource({ title: "T", "container-title": "C", author: "A", editor: [person("B")] })).toBe(
    "A, “T”, C, ed. B, no date.",
  );
  expect(printedSource({ type: "interview", title: "T", author: "A", interviewer: "B" })).toBe(
    "A, T, interviewed by B, no date.",
  );
});

test("keeps the formatting of titles and decodes their character references", () => {
  const loaded = readSources(
    JSON.stringify([
      {
        id: 1,
        type: "report",
        title:
          'The <i>Turtle</i> case &amp; CO<sub>2</sub>, x<sup>n</sup>, <span class="nocase">de</span> <b>B</b> 2 < 3 &#8364; <i>open',
      },
    ]),
  );
  if (!loaded.ok || !loaded.value[0]) throw new Error("not loaded");
  expect(sourceText(loaded.value[0], ENGLISH)).toEqual([
    { type: "text", value: "The " },
    { type: "emphasis", children: [{ type: "text", value: "Turtle" }] },
    { type: "text", value: " case & CO₂, xn, de " },
    { type: "strong", children: [{ type: "text", value: "B" }] },
    { type: "text", value: " 2 < 3 € <i>open" },
    { type: "text", value: ", " },
    { type: "text", value: "no date" },
    { type: "text", value: "." },
  ]);
});

test("takes the source's own address, or else that of its DOI", () => {
  const addressOf = (record: object): string | undefined => {
    const loaded = readSources(JSON.stringify([{ id: "a", type: "book", ...record }]));
    return loaded.ok && loaded.value[0] ? sourceAddress(loaded.value[0]) : undefined;
  };
  expect(addressOf({ DOI: "10.1000/a<b>" })).toBe("https://doi.org/10.1000/a%3Cb%3E");
  expect(addressOf({ DOI: "https://doi.org/10.1000/1" })).toBe("https://doi.org/10.1000/1");
  expect(addressOf({ DOI: "10.1000/1", URL: "https://a.example" })).toBe("https://a.example");
  expect(printedSource({ title: "T", DOI: "doi:10.1000/1", URL: "https://a.example" })).toBe(
    "T, no date. DOI 10.1000/1.",
  );
});

test.each([
  [
    { genre: "Working paper", number: 7, publisher: "OECD", "publisher-place": "Paris" },
    "Working paper no. 7, OECD, Paris, no date",
  ],
  [{ edition: "2" }, "2nd edition, no date"],
  [{ edition: "Revised edition" }, "Revised edition, no date"],
  [{ "event-title": "COP28", "event-place": "Dubai" }, "COP28, Dubai, no date"],
  [{ event: "COP28" }, "COP28, no date"],
  [{ status: "forthcoming" }, "forthcoming"],
  [{ page: "xii" }, "no date, p. xii"],
  [{ page: "12-14, 20" }, "no date, pp. 12–14, 20"],
  [{ page: "pp. 3--4" }, "no date, pp. 3–4"],
  [{ volume: "Spring" }, "Spring, no date"],
  [
    { archive: "National Archives", archive_location: "FO 371/1", "archive-place": "Kew" },
    "no date, FO 371/1, National Archives, Kew",
  ],
  [{ "collection-title": "Papers", "collection-number": "12" }, "Papers 12, no date"],
  [{ version: "2.10" }, "version 2.10, no date"],
])("prints %j", (fields, printed) => {
  expect(printedSource({ title: "T", ...fields })).toBe(`T, ${printed}.`);
});

test("keeps the date of a source with a right-to-left title together, separate from what follows", () => {
  const source = {
    type: "article",
    title: "توسيع العلاقات",
    issued: { "date-parts": [[2023, 6, 1]] },
    accessed: { "date-parts": [[2026, 11, 23]] },
  };
  expect(printedSource(source)).toBe(
    "توسيع العلاقات, \u200e1 June 2023\u200e. \u200eRead 23 November 2026\u200e.\u200f",
  );
});

test.each([
  ["Chinese", "毛", "泽东", "毛泽东"],
  ["Japanese", "安倍", "晋三", "安倍晋三"],
  ["Korean", "김", "정은", "김정은"],
  ["Vietnamese", "Nguyễn", "Văn An", "Văn An Nguyễn"],
])("prints a %s name in its own order", (_, family, given, expected) => {
  expect(printedSource({ title: "T", author: [person(family, given)] })).toBe(`${expected}, T, no date.`);
});

test.each([
  [{ page: "e123--e130" }, "e123–e130"],
  [{ page: "12--15" }, "pp. 12–15"],
  [{ edition: "2nd" }, "2nd edition"],
  [{ edition: "revised" }, "revised"],
  [{ section: "4(2)" }, "4(2)"],
  [{ section: "12" }, "section 12"],
  [{ volume: ["12"] }, "vol. 12"],
  [{ "container-title": ["Nature", "London"] }, "Nature; London"],
])("prints %j as %s", (fields, expected) => {
  expect(printedSource({ title: "T", ...fields })).toContain(`, ${expected}`);
});
