import { expect, test } from "vitest";
import { suspectText } from "../../../core/text/suspect-text.ts";

const codes = (text: string, isRich = true) => suspectText(text, isRich).map(({ code }) => code);

test.each<[string, string]>([
  ["<p>Growth</p>", "“<p>”, “</p>”"],
  ["a<br/>b and <b class='x'>c</b>", "“<br/>”"],
  ["a lone ** here", "“**”"],
  ["**Kern**aussage", "“**”"],
  ["![map](https://x.org/a.png)", "“![map](”"],
])("finds pasted markup in %j", (text, found) => {
  expect(codes(text)).toEqual(["pasted-markup"]);
  expect(suspectText(text, true)[0]?.message).toContain(found);
});

test("reports character references only in typed text, as reading a file reports them itself", () => {
  expect(suspectText("R&amp;D and 5&nbsp;km", true)).toEqual([]);
  const [suspect] = suspectText("R&amp;D and 5&nbsp;km", false, true);
  expect(suspect?.message).toContain("“&amp;”, “&nbsp;”");
});

test("shortens what it quotes of a long text", () => {
  const [suspect] = suspectText("x".repeat(100_000), false);
  expect(suspect?.message).toContain(`“${"x".repeat(60)}…”`);
  expect(suspect?.message.length).toBeLessThan(200);
});

test.each([
  "The figure is [TBC].",
  "The figure is tbc",
  "XXX million",
  "[insert date]",
  "[Insert…]",
  "[ ]",
  "What now ???",
  "Lorem ipsum dolor",
  "By dd/mm/yyyy",
  "Name: ____",
  "[?] people",
])("finds a placeholder in %j", (text) => {
  expect(codes(text)).toEqual(["holding-words"]);
  expect(codes(text, false)).toEqual(["holding-words"]);
});

test.each([
  "**Strong** and *soft* words, [a link](https://example.org/a_b)",
  "10**6 people, 3 < 5 > 2, a<b and b>c",
  "AT&T; R&D; Q&A",
  "Article XX and Annex XXIX",
  "He said “what?!” [sic] [1]",
  "the [Permanent] Secretary",
  "one line\nand its end - with a dash",
])("finds nothing in %j", (text) => {
  expect(codes(text)).toEqual([]);
});

test("says how lines that look like items, and paragraphs, are printed", () => {
  expect(codes("They want:\n- visas\n- trade")).toEqual(["joined-lines"]);
  expect(codes("One.\n\nTwo.")).toEqual(["several-paragraphs"]);
});

test("warns of asterisks in a plain field, which are printed unchanged", () => {
  expect(codes("**Trade**", false)).toEqual(["pasted-markup"]);
});

test.each(["<", "<p ", "[", "![a", "&a", "**", "[insert ", "\n- ", "?? "])(
  "reads a hundred thousand of %j in linear time",
  (piece) => {
    expect(suspectText(piece.repeat(100_000), true).length).toBeLessThan(5);
  },
  20_000,
);
