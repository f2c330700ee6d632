import fc from "fast-check";
import { expect, test } from "vitest";
import type { Inline } from "../../../core/document/node.ts";
import { inlineText } from "../../../core/document/text.ts";
import { tieInlines, tieWords } from "../../../core/document/tied-words.ts";

/** `_` marks the spaces at which no line may end. */
test.each([
  "on 12_March 2023 and on 3._März 2024, le 1er_mai, 12_декабря 2023",
  "€612_million, 612_Mio._€, £_5, EUR_40, 12.5_%, 40_km² and 21_°C",
  "1_234_567 people, 15_000 of them in 2023 and 500 in 2024",
  "UN_No._1234, Article_5, Art._5(2), §_12",
  "Annex_II and Chapter_VII, Section_A",
  "call +44_20_7946_0018 or (202)_939-7000 on Monday",
  "3_–_5 per cent of 10_a.m. meetings",
  "in May 2023 many came; one of 7 states said no. Then 5 went",
  "an Act of 1999, a point of order, Part of it",
])("%s", (marked) => {
  expect(tieWords(marked.replaceAll("_", " ")).replaceAll("\u00a0", "_")).toBe(
    marked.replace("5 per cent", "5_per cent"),
  );
});

test("ties a number and its unit across emphasis and links", () => {
  const inlines: readonly Inline[] = [
    { type: "strong", children: [{ type: "text", value: "612" }] },
    { type: "text", value: " million by 12 " },
    { type: "link", href: "https://x.org", children: [{ type: "text", value: "March 2023" }] },
    { type: "lineBreak" },
    { type: "text", value: "Article " },
    { type: "emphasis", children: [{ type: "text", value: "5" }] },
  ];
  expect(inlineText(tieInlines(inlines)).replaceAll("\u00a0", "_")).toBe(
    "612_million by 12_March 2023 Article_5",
  );
  expect(tieInlines(inlines).map(({ type }) => type)).toEqual(inlines.map(({ type }) => type));
});

test("changes only spaces", () => {
  const part = fc.constantFrom(
    "1",
    "12",
    "345",
    " ",
    "March",
    "km",
    "€",
    "No.",
    "+44",
    "(",
    ")",
    "–",
    "a",
    "\n",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      expect(tieWords(text).replaceAll("\u00a0", " ")).toBe(text.replaceAll("\u00a0", " "));
    }),
  );
});

test.each(["1 ", "1", " ", "123 ", "+1 ", "(12) 1", "No. ", "– 1"])(
  "a hundred thousand of %j are read at once",
  (piece) => {
    expect(tieWords(piece.repeat(100_000))).toHaveLength(piece.length * 100_000);
  },
  20_000,
);
