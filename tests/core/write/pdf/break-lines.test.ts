import { expect, test } from "vitest";
import { ENGLISH } from "../../../../core/language/english.ts";
import { openFaces } from "../../../../core/write/pdf/fonts/faces.ts";
import { createHyphenate } from "../../../../core/write/pdf/hyphenation/hyphenate.ts";
import { breakLines, RUNT } from "../../../../core/write/pdf/layout/lines/break-lines.ts";
import { type BoxRun, shapeRuns, widthOf } from "../../../../core/write/pdf/layout/measure/box.ts";
import { measure } from "../../../../core/write/pdf/layout/measure/measure.ts";
import type { RunStyle } from "../../../../core/write/pdf/layout/measure/styled-text.ts";
import type { TextMeasurer } from "../../../../core/write/pdf/layout/measure/text-measurer.ts";
import { rootElement } from "../../../../core/write/pdf/layout/structure-element.ts";
import { patternsIn } from "../../../../workspace/hyphenation-patterns.ts";
import { office } from "../../../support/sample.ts";

const missing: string[] = [];
const measurer: TextMeasurer = {
  faces: openFaces(office().fonts),
  linkColour: "000000",
  forms: ENGLISH,
  onMissing: (character) => missing.push(character),
  footnoteElements: new Map(),
  pageOf: () => undefined,
  pagesAsked: new Map(),
};
const style: RunStyle = { bold: false, italic: false, size: 10, colour: "000000", rise: 0, element: null };

function linesOf(text: string, width: number, within: TextMeasurer = measurer, as: RunStyle = style) {
  const lines = breakLines(within, measure(within, [{ type: "text", value: text }], as), width);
  return lines.map((line) => ({
    width: line.width,
    text: line.runs.map((run) => run.glyphs.map((glyph) => glyph.text).join("")).join(""),
  }));
}

const PROSE =
  "The agreement that the two governments are about to sign covers education, energy, critical minerals, climate and security, and it will need work after the day of signature.";

test("breaks all text into lines, in order, none wider than the column", () => {
  const lines = linesOf(PROSE, 180);
  expect(lines.map((line) => line.text).join("")).toBe(PROSE);
  expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(180.01);
});

test("is never more ragged than greedy line breaking", () => {
  for (let width = 90; width <= 260; width += 10) {
    const optimal = linesOf(PROSE, width).map((line) => line.width);
    expect(raggedness(optimal, width)).toBeLessThanOrEqual(
      raggedness(greedyWidths(PROSE, width), width) + 1e-6,
    );
  }
});

test("avoids a short word alone in the last line where an earlier line can give up a word", () => {
  const text = "Take stock of relations and settle next steps before the partnership agreement is signed";
  for (const width of [328, 335, 345]) {
    expect(linesOf(text, width).at(-1)?.text).toMatch(/ signed$/);
  }
  expect(greedyWidths(text, 335).at(-1)).toBeLessThan(RUNT * 335);
});

/** In squared shares of the column; a last line that is shorter than any word and its neighbour counts too. */
function raggedness(widths: readonly number[], width: number): number {
  const runt = (widths.at(-1) ?? width) < RUNT * width ? 0.2 ** 2 : 0;
  return widths.slice(0, -1).reduce((sum, line) => sum + (1 - line / width) ** 2, runt);
}

function greedyWidths(text: string, width: number): readonly number[] {
  const boxes = measure(measurer, [{ type: "text", value: text }], style);
  const widths: number[] = [];
  let used = 0;
  let space = 0;
  for (const box of boxes) {
    if (used > 0 && used + space + box.width > width) {
      widths.push(used);
      used = 0;
      space = 0;
    }
    used += space + box.width;
    space = box.space.width;
  }
  return [...widths, used];
}

test("breaks a word of ten thousand letters between letters", () => {
  const word = "abcdefghij".repeat(1000);
  const lines = linesOf(word, 100);
  expect(lines.map((line) => line.text).join("")).toBe(word);
  expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(100.01);
});

test("never separates a footnote number from its word", () => {
  const inlines = [
    { type: "text", value: "Is it signed?" },
    { type: "footnote", number: 1, children: [] },
    { type: "text", value: " Yes." },
  ] as const;
  const boxes = measure(measurer, inlines, { ...style, element: rootElement("ltr") });
  const withFootnote = boxes.find((box) => box.footnotes.includes(1));
  const text = withFootnote?.runs.flatMap((run) => run.glyphs.map((glyph) => glyph.text));
  expect(text?.join("")).toBe("signed?1");
});

test("makes no line of blank text and no glyph for controls", () => {
  expect(linesOf("", 100)).toEqual([]);
  expect(
    linesOf("a\u0000\u200b\ufeffb", 100)
      .map((line) => line.text)
      .join(""),
  ).toBe("ab");
  expect(missing).toEqual([]);
});

test("breaks a paragraph of 20,000 words without losing any", () => {
  const text = "briefing ".repeat(20_000).trim();
  expect(
    linesOf(text, 180)
      .map((line) => line.text)
      .join(""),
  ).toBe(text);
});

test("breaking a paragraph takes work in proportion to its words", () => {
  const [one = 0, two = 0] = [2_500, 5_000].map(widthsRead);
  expect(one).toBeGreaterThan(2_500);
  expect(two / one).toBeLessThan(2.1);
});

/** How often breaking a paragraph of so many words reads the width of a box: a measure of its work. */
function widthsRead(words: number): number {
  let reads = 0;
  const text = "briefing ".repeat(words).trim();
  const boxes = measure(measurer, [{ type: "text", value: text }], style).map((box) =>
    Object.defineProperty({ ...box }, "width", {
      get: () => {
        reads += 1;
        return box.width;
      },
    }),
  );
  expect(breakLines(measurer, boxes, 180).length).toBeGreaterThan(words / 10);
  return reads;
}

test("breaks a word of 10,000 letters to the column without losing any", () => {
  const word = "abcdefghij".repeat(1_000);
  const lines = linesOf(word, 180);
  expect(lines.map((line) => line.text).join("")).toBe(word);
  expect(Math.max(...lines.map((line) => line.width))).toBeLessThanOrEqual(180.01);
});

test("joins and kerns the letters of a broken word as in a whole one", () => {
  for (const [word, width] of [
    ["والاستراتيجيات", 30],
    ["AVAVAVAVAVAVAVATo", 40],
    ["officeofficeoffice", 28],
  ] as const) {
    const boxes = measure(measurer, [{ type: "text", value: word }], style);
    const cut = breakLines(measurer, boxes, width).map(({ runs }) => runs);
    expect(cut.length).toBeGreaterThan(1);
    expect(cut.flatMap((runs) => runs.map(({ text }) => text)).join("")).toBe(word);
    for (const runs of cut) {
      const text = runs.map((run) => run.text).join("");
      const whole = shapeRuns(measurer, text, style, runs[0]?.level);
      expect(glyphsOf(runs)).toEqual(glyphsOf(whole));
      expect(widthOf(runs)).toBeLessThanOrEqual(width + 0.01);
    }
  }
});

function glyphsOf(runs: readonly BoxRun[]): readonly unknown[] {
  return runs.flatMap(({ glyphs }) => glyphs.map(({ id, advance }) => [id, advance]));
}

test("shows a soft hyphen only at the end of a line", () => {
  const word = "trade co\u00adope\u00adra\u00adtion agreement";
  expect(linesOf(word, 400).map((line) => line.text)).toEqual(["trade cooperation agreement"]);
  const [whole] = linesOf("trade cooperation agreement", 400);
  expect(linesOf(word, 400)[0]?.width).toBeCloseTo(whole?.width ?? 0, 6);
  expect(linesOf(word, 50).map((line) => line.text)).toEqual(["trade co\u00ad", "operation ", "agreement"]);
});

test("hyphenates words only where whole words leave much space, never in a wide column", () => {
  const hyphenating: TextMeasurer = {
    ...measurer,
    hyphenate: (word) => [...word].map((_, at) => at).slice(2, -2),
  };
  const wide = linesOf(PROSE, 300, hyphenating, { ...style, hyphenated: true }).map((line) => line.text);
  expect(wide).toEqual(linesOf(PROSE, 300).map((line) => line.text));
  const parted: RunStyle = { ...style, hyphenated: true };
  expect(linesOf(PROSE, 60, hyphenating)).toEqual(linesOf(PROSE, 60));
  const narrow = linesOf(PROSE, 60, hyphenating, parted);
  expect(narrow.some((line) => line.text.endsWith("\u00ad"))).toBe(true);
  expect(narrow.map((line) => line.text.replace("\u00ad", "")).join("")).toBe(PROSE);
  expect(Math.max(...narrow.map((line) => line.width))).toBeLessThanOrEqual(60.01);
});

test("ends at most two consecutive lines in a hyphen, and keeps the minimum length of parts", () => {
  const hyphenating: TextMeasurer = {
    ...measurer,
    hyphenate: createHyphenate(patternsIn("assets/hyphenation")),
  };
  const parted: RunStyle = { ...style, hyphenated: true, language: "en-GB" };
  const text = "Responsibilities notwithstanding, international organisations' representatives ".repeat(12);
  let hyphens = 0;
  for (let width = 60; width <= 130; width += 2) {
    const lines = linesOf(`${text}agreed.`, width, hyphenating, parted).map((line) => line.text);
    const ends = lines.map((line) => (line.endsWith("\u00ad") ? "-" : "."));
    expect(ends.join("")).not.toContain("---");
    hyphens += ends.filter((end) => end === "-").length;
    for (const [index, line] of lines.entries()) {
      if (!line.endsWith("\u00ad")) continue;
      expect(line).toMatch(/\p{L}{3}\u00ad$/u);
      expect(lines[index + 1]).toMatch(/^\p{L}{3}/u);
    }
  }
  expect(hyphens).toBeGreaterThan(100);
});

test("breaks a compound at its own hyphen, and by patterns only where it must", () => {
  const hyphenating: TextMeasurer = {
    ...measurer,
    hyphenate: createHyphenate(patternsIn("assets/hyphenation")),
  };
  const parted: RunStyle = { ...style, hyphenated: true, language: "en-GB" };
  const lines = (text: string) => linesOf(text, 60, hyphenating, parted).map((line) => line.text);
  expect(lines("to counter-terrorism")).toEqual(["to counter-", "terrorism"]);
  expect(lines("a re-internationalisation").filter((line) => line.endsWith("\u00ad"))).toHaveLength(1);
});

test("breaks an address after its punctuation and adds no hyphen", () => {
  const address = "https://www.example.org/treaties-office/critical_minerals?year=2026&annex=b";
  const lines = linesOf(`See ${address}.`, 120).map((line) => line.text);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.join("")).toBe(`See ${address}.`);
  for (const line of lines.slice(1, -1)) expect(line).toMatch(/[/.\-?&=_]$/);
  for (const line of lines) expect(line).toMatch(/^[\p{L}\p{N}]/u);
});

test("breaks at zero-width spaces, not at no-break spaces or word joiners, and shows none of them", () => {
  const lines = (text: string) => linesOf(text, 30).map((line) => line.text);
  expect(lines("ten million")).toEqual(["ten ", "million"]);
  expect(lines("7\u00a0000 tons")).toEqual(["7\u00a0000 ", "tons"]);
  expect(lines("6\u202fm tons")).toEqual(["6\u202fm ", "tons"]);
  expect(lines("and/\u2060or x")).toEqual(["and/or ", "x"]);
  expect(lines("https\u200bhttps")).toEqual(["https", "https"]);
  expect(lines("a\u2011b longer")).toEqual(["a\u2011b ", "longer"]);
  expect(missing).toEqual([]);
});
