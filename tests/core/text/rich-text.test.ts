import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRichText, plainText, type RichInline, refusedLinks } from "../../../core/text/rich-text.ts";

/** A compact form of the tree: `{b …}`, `{i …}`, `{a address|…}`, `⏎`. */
function shown(inlines: readonly RichInline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "lineBreak":
          return "⏎";
        case "link":
          return `{a ${inline.href}|${shown(inline.children)}}`;
        default:
          return `{${inline.type === "strong" ? "b" : "i"} ${shown(inline.children)}}`;
      }
    })
    .join("");
}

test.each([
  ["**a** *b* [c](https://example.org)", "{b a} {i b} {a https://example.org|c}"],
  ["**Growth:** up", "{b Growth:} up"],
  ["(*sic*), “**no**”", "({i sic}), “{b no}”"],
  ["***both***", "{i {b both}}"],
  ["**a *b* c**", "{b a {i b} c}"],
  ["***a* b**", "{b {i a} b}"],
  ["**a *b***", "{b a {i b}}"],
  ["**[a](https://x.org)**", "{b {a https://x.org|a}}"],
  ["[**a** b](https://x.org)", "{a https://x.org|{b a} b}"],
  ["[a](https://x.org/b_(c))", "{a https://x.org/b_(c)|a}"],
  ["这是**重要**的", "这是{b 重要}的"],
  ["**重要**，*是*。", "{b 重要}，{i 是}。"],
  ["one\ntwo\n\nthree", "one two⏎three"],
  ["[a](mailto:x@y.org)", "{a mailto:x@y.org|a}"],
])("parses %j as %j", (text, tree) => {
  expect(shown(parseRichText(text))).toBe(tree);
});

test.each([
  "2*3*4",
  "2 * 3 * 4",
  "10**6**2",
  "__init__ and _this_ in snake_case_name",
  "\\\\server\\share\\*.txt",
  "C:\\*.txt and D:\\*.txt",
  "*.txt, *.doc and a*",
  "a \\*b\\* c",
  "&lt;b&gt; AT&amp;T &#42;",
  "[1](202) 939-7000",
  "[sic](p. 4) and a[0](x)",
  "Art. 5 [](https://x.org)",
  "Growth* of 5% and inflation* of 3%",
  "*Provisional. *Estimate.",
  "**lone and lone**r",
  "# not a heading",
  "- not a list",
  "10. not a list",
  "<b>not HTML</b> <https://auto.org>",
  "`not code`",
  "a | b",
  "10:30 * 2",
  "[a]: https://x.org 'definition'",
  "[a][b]",
  "![map](https://x.org/map.png)",
  "***",
  "****a****",
  "> 5 per cent",
  "a  *",
])("leaves %j unchanged", (text) => {
  expect(shown(parseRichText(text))).toBe(text);
  expect(refusedLinks(text)).toEqual([]);
});

test.each([
  ["[map](www.x.org)", "write [map](https://www.x.org)"],
  ["[map](example.org/a)", "write [map](https://example.org/a)"],
  ["[map](http://x.org)", "write [map](https://x.org)"],
  ["[x](desk@x.org)", "write [x](mailto:desk@x.org)"],
  ['[x](https://x.org "a title")', "write [x](https://x.org)"],
  ["[x](https://x.org/a b)", "write [x](https://x.org/a%20b)"],
  ["[x](<https://x.org>)", "write [x](https://x.org)"],
  ["[x](javascript:alert(1))", "without brackets"],
  ['[x](javascript:alert "t")', "without brackets"],
  ["[x](file:///etc)", "without brackets"],
  ["[x](#annex)", "without brackets"],
])("refuses the link in %j and keeps its words", (text, advice) => {
  expect(refusedLinks(text).map(({ hint }) => hint)).toEqual([expect.stringContaining(advice)]);
  expect(shown(parseRichText(text))).toBe(text);
});

/** Fragments that are difficult for parsers, among others. */
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      "*",
      "**",
      "_",
      "[",
      "]",
      "(",
      ")",
      "\\",
      "&amp;",
      "<b>",
      "`",
      "#",
      "!",
      "~",
      "|",
      " ",
      "1",
      "a",
    ),
    fc.constantFrom("重", "\n", "\n\n", "https://x.org", "](", "- ", "😀", "é", '"', ".", "…"),
    fc.string(),
  ),
);
const WHITE = /\s+/g;

test("leaves a text without asterisks and links unchanged, except for white space", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("").replace(/\*/g, "x").replace(/\]\(/g, "] (");
      expect(plainText(text).replace(WHITE, "")).toBe(text.replace(WHITE, ""));
    }),
  );
});

/** The text from which a tree would be parsed. */
function rebuilt(inlines: readonly RichInline[]): string {
  return inlines.map(rebuiltInline).join("");
}

function rebuiltInline(inline: RichInline): string {
  if (inline.type === "text") return inline.value;
  if (inline.type === "lineBreak") return "";
  if (inline.type === "link") return `[${rebuilt(inline.children)}](${inline.href})`;
  const marks = inline.type === "strong" ? "**" : "*";
  return marks + rebuilt(inline.children) + marks;
}

test("removes nothing from a text but the asterisks and addresses of its markup", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      expect(rebuilt(parseRichText(text)).replace(WHITE, "")).toBe(text.replace(WHITE, ""));
    }),
    { numRuns: 1000 },
  );
});

/** Doubling the input must not quadruple the steps; the limit of time is far above what a slow machine takes. */
test.each([
  ["a**b"],
  ["*a "],
  ["**a "],
  [" *a*"],
  ["["],
  ["[a]("],
  ["](x)"],
  ["[](("],
  ["***a b*"],
  ["  "],
  ["\n "],
  ["[x](https://x.org) "],
])(
  "parses %j, repeated a hundred thousand times, in linear time",
  (piece) => {
    const text = piece.repeat(100_000);
    expect(plainText(text).length).toBeGreaterThanOrEqual(0);
    expect(refusedLinks(text)).toEqual([]);
  },
  20_000,
);

test.each([
  [`https://example.org/${"x".repeat(1_980)}`, true],
  [`https://example.org/${"x".repeat(1_981)}`, false],
  [`https://example.org/${"ж".repeat(165)}`, true],
  [`https://example.org/${"ж".repeat(300)}`, false],
])("links an address up to the length that Word can hold: %#", (address, isLinked) => {
  const text = `[the report](${address})`;
  expect(parseRichText(text).some(({ type }) => type === "link")).toBe(isLinked);
  expect(refusedLinks(text).map(({ hint }) => hint)).toEqual(
    isLinked ? [] : ["an address of so many characters cannot be linked in Word: shorten it"],
  );
});
