import { expect, test } from "vitest";
import { suspectText } from "../../../core/text/suspect-text.ts";

const codes = (text: string, isRich = true) => suspectText(text, isRich).map(({ code }) => code);

test.each<[string, string]>([
  ["<p>Growth</p>", "“<p>”, “</p>”"],
  ["a<br/>b and <b class='x'>c</b>", "“<br/>”"],
  ["a lone ** here", "“**”"],
  ["**Kern**aussage", "“**”"],
  ["![map](https://x.org/a.png)", "“![map](”"],
])("%j has pasted markup", (text, found) => {
  expect(codes(text)).toEqual(["pasted-markup"]);
  expect(suspectText(text, true)[0]?.message).toContain(found);
});

test("character references are told of texts that come from no file alone, as reading a file tells them", () => {
  expect(suspectText("R&amp;D and 5&nbsp;km", true)).toEqual([]);
  const [suspect] = suspectText("R&amp;D and 5&nbsp;km", false, true);
  expect(suspect?.message).toContain("“&amp;”, “&nbsp;”");
});

test("what is quoted of a long text is cut", () => {
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
])("%j has holding words", (text) => {
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
])("%j has nothing to tell", (text) => {
  expect(codes(text)).toEqual([]);
});

test("lines that look like items, and paragraphs, are told what becomes of them", () => {
  expect(codes("They want:\n- visas\n- trade")).toEqual(["joined-lines"]);
  expect(codes("One.\n\nTwo.")).toEqual(["several-paragraphs"]);
});

test("strong letters in a plain field are printed as they stand, and told", () => {
  expect(codes("**Trade**", false)).toEqual(["pasted-markup"]);
});

test.each(["<", "<p ", "[", "![a", "&a", "**", "[insert ", "\n- ", "?? "])(
  "a hundred thousand of %j are read at once",
  (piece) => {
    expect(suspectText(piece.repeat(100_000), true).length).toBeLessThan(5);
  },
  20_000,
);
