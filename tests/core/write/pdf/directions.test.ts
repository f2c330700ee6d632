import { expect, test } from "vitest";
import type { Block, Paragraph } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { createFragment } from "../../../../core/write/pdf/layout/fragments/fragment.ts";
import { frameFills } from "../../../../core/write/pdf/layout/fragments/frame.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { type ReadPlace, readPlaces } from "../../../support/pdf-places.ts";
import { printedSource } from "../../../support/printed-source.ts";
import { office } from "../../../support/sample.ts";
import { chart, figure, section } from "../docx/further-sample.ts";
import {
  columns,
  descriptions,
  documentOf,
  heading,
  link,
  list,
  note,
  numbered,
  paragraph,
  row,
  span,
  table,
} from "../docx/tree.ts";

const { paper } = DEFAULT_HOUSE_STYLE;
const LEFT = paper.margin.left;
const RIGHT = paper.width - paper.margin.right;
const TITLE = heading(1, "title", "كازاخستان");

async function placesOf(language: string, ...blocks: readonly Block[]): Promise<readonly ReadPlace[]> {
  const document = documentOf([TITLE, ...blocks], { language, footer: "Version 3" });
  return readPlaces(writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
}

function placeOf(places: readonly ReadPlace[], text: string | RegExp): ReadPlace {
  const found = places.find((each) =>
    typeof text === "string" ? each.text.trim() === text : text.test(each.text),
  );
  if (!found) throw new Error(`no text ${text} among ${places.map((each) => each.text).join(" | ")}`);
  return found;
}

function inLanguage(language: string, words: string): Paragraph {
  return { ...paragraph(words), language };
}

test("sets labels of lists and footnotes at the right in right-to-left text", async () => {
  const places = await placesOf("ar", numbered(["نفط"]), paragraph(["غاز", note(1, "يورانيوم")]));
  expect(placeOf(places, /^\.?1\.?$/).x).toBeGreaterThan(placeOf(places, "نفط").x);
  const text = placeOf(places, "يورانيوم");
  const label = places.filter((each) => each.text === "1" && each.baseline === text.baseline)[0];
  expect(label?.x).toBeGreaterThan(text.x + text.width);
});

test("sets the label of an item on the side of its language", async () => {
  const places = await placesOf("en", list(["Oil", [inLanguage("ar", "نفط")]]));
  const bullets = places.filter((each) => each.text === "•").map((each) => each.x);
  expect(bullets).toHaveLength(2);
  expect(bullets[0]).toBeLessThan(placeOf(places, "Oil").x);
  expect(bullets[1]).toBeGreaterThan(placeOf(places, "نفط").x);
});

test("orders columns of tables, terms and pages from the right", async () => {
  const places = await placesOf(
    "ar",
    table({ columns: columns("start", "start"), body: [row("نفط", "غاز")] }),
    descriptions(["سفير", "وزير"]),
    section({ columns: 2 }, paragraph("شرق"), paragraph("غرب")),
  );
  expect(placeOf(places, "نفط").x).toBeGreaterThan(placeOf(places, "غاز").x);
  expect(placeOf(places, "سفير").x).toBeGreaterThan(placeOf(places, "وزير").x);
  expect(placeOf(places, "شرق").x).toBeGreaterThan(placeOf(places, "غرب").x);
});

test("aligns decimals at the right of their column", async () => {
  const places = await placesOf(
    "ar",
    table({ columns: columns("start", "decimal"), body: [row("نفط", "12.5"), row("غاز", "1,234.75")] }),
  );
  const [short, long] = [placeOf(places, "12.5"), placeOf(places, "1,234.75")];
  expect(short.x + short.width).toBeLessThan(long.x + long.width);
  expect(short.x).toBeGreaterThan(long.x);
});

test("sets a sign before its number, in columns of numbers and of words", async () => {
  const cells = ["−0.125", "+3 per cent", "مقدار −12"].map((words) => row("نفط", words));
  const places = await placesOf("ar", table({ columns: columns("start", "decimal"), body: cells }));
  for (const words of ["−0.125", "+3 per cent", "−12"]) expect(placeOf(places, words).text).toBe(words);
});

test("sets numbers in a decimal column and in a chart from left to right", async () => {
  const places = await placesOf(
    "ar",
    table({ columns: columns("start", "decimal"), body: [row("نفط", "~1.5"), row("غاز", "< 2")] }),
    figure(chart("bar")),
  );
  for (const words of ["~1.5", "< 2", "−0.3"]) expect(placeOf(places, words).text.trim()).toBe(words);
});

test("sets page numbers at the left, in the footer and in the contents list", async () => {
  const places = await placesOf(
    "ar",
    { type: "contents", title: "المحتويات", depth: 2 },
    heading(2, "a", "الأهداف"),
  );
  expect(placeOf(places, "Page 1 of 1").x).toBeCloseTo(LEFT, 1);
  expect(placeOf(places, "1").x).toBeCloseTo(LEFT, 1);
  const version = placeOf(places, "Version 3");
  expect(version.x + version.width).toBeCloseTo(RIGHT, 1);
});

test("isolates a footnote reference from a year and a full stop before it", async () => {
  const places = await placesOf("ar", paragraph(["في عام 2027.", note(7, "بيان")]));
  const call = places.filter((each) => each.text === "7").sort((a, b) => b.baseline - a.baseline)[0];
  expect(call?.x).toBeLessThan(placeOf(places, "2027").x);
});

test("keeps the date of a source whole between title and link", async () => {
  const title = "توسيع العلاقات";
  const text = printedSource({ id: "a", type: "article", title, issued: { "date-parts": [[2023, 6, 1]] } });
  const places = await placesOf(
    "ar",
    paragraph([`${text} `, link("https://example.org/article/2023", "https://example.org/article/2023")]),
  );
  const date = placeOf(places, /^1\sJune\s2023$/);
  expect(date.x + date.width).toBeLessThan(placeOf(places, "توسيع العلاقات").x);
  expect(date.x).toBeGreaterThan(placeOf(places, /^https/).x);
});

test("keeps the full stop with words in a language of the other direction", async () => {
  const places = await placesOf("en", paragraph(["He said ", span("ar", "نعم."), " and left"]));
  const [words, stop] = [placeOf(places, "نعم"), placeOf(places, ".")];
  expect(stop.x).toBeLessThan(words.x);
  expect(placeOf(places, /^and/).x).toBeGreaterThan(words.x);
});

test("begins right-to-left text at the right, and other text without a language like its surroundings", async () => {
  const english = await placesOf("en", paragraph("وزير"));
  expect(placeOf(english, "وزير").x).toBeGreaterThan(RIGHT - 60);
  const stated = await placesOf("en", inLanguage("ar", "وزير"));
  expect(placeOf(stated, "وزير").x).toBeGreaterThan(RIGHT - 60);
  const arabic = placeOf(await placesOf("ar", paragraph("Minister")), "Minister");
  expect(arabic.x + arabic.width).toBeCloseTo(RIGHT, 1);
});

test("draws a callout's bar at the start edge of its lines", () => {
  const barIn = (direction: "ltr" | "rtl") => {
    const frame = { x: 100, width: 300, background: "eeeeee", bar: "112233", direction };
    const placed = [{ fragment: { ...createFragment(20, []), frames: [frame] }, y: 0 }];
    return frameFills(placed).find(({ colour }) => colour === "112233")?.x;
  };
  expect(barIn("ltr")).toBe(100);
  expect(barIn("rtl")).toBe(397);
});
