import fc from "fast-check";
import type { Block, Cell, Document, Inline, Row } from "../../core/document/node.ts";

const NAUGHTY = [
  "",
  " ",
  "\u0000\ud800x\ufffe",
  "e\u0301\u0302\u0303",
  "سلام عليكم (2023)",
  "שלום abc",
  "日本語の文章は、改行できます。",
  "👩‍👩‍👧‍👦 family",
  "\u202eoverride\u202c",
  "https://example.org/a/very/long/address?with=parameters&and=more#parts",
  "W".repeat(120),
  "co\u00adoperation 10\u00a0km \u2028 line",
  "<script>alert(1)</script> {{y}} %s",
];

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...NAUGHTY) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

function inlinesOf(depth: number): fc.Arbitrary<readonly Inline[]> {
  const text = anyText.map((value): Inline => ({ type: "text", value }));
  if (depth === 0) return fc.array(text, { minLength: 1, maxLength: 2 });
  const inner = inlinesOf(depth - 1);
  return fc.array(
    fc.oneof(
      text,
      inner.map((children): Inline => ({ type: "strong", children })),
      inner.map((children): Inline => ({ type: "emphasis", children })),
      inner.map((children): Inline => ({ type: "span", language: "kk", children })),
      inner.map((children): Inline => ({ type: "link", href: "https://example.org/", children })),
      inner.map((children): Inline => ({ type: "note", number: 0, children })),
      fc.constant<Inline>({ type: "lineBreak" }),
      fc.constant<Inline>({ type: "portionMark", value: "O-S" }),
    ),
    { minLength: 1, maxLength: 3 },
  );
}

function blocksOf(depth: number): fc.Arbitrary<readonly Block[]> {
  const paragraph = inlinesOf(1).map((children): Block => ({ type: "paragraph", role: "body", children }));
  if (depth === 0) return fc.array(paragraph, { minLength: 1, maxLength: 2 });
  const inner = blocksOf(depth - 1);
  const items = fc.array(inner, { minLength: 1, maxLength: 3 });
  return fc.array(
    fc.oneof(
      paragraph,
      fc.tuple(items, fc.boolean()).map(
        ([all, ordered]): Block => ({
          type: "list",
          role: "plain",
          ordered,
          start: 1,
          items: all.map((children) => ({ type: "listItem", children })),
        }),
      ),
      fc
        .tuple(inlinesOf(0), inner)
        .map(([title, children]): Block => ({ type: "callout", kind: "note", title, children })),
      inner.map((children): Block => ({ type: "quotation", children })),
      inner.map((children): Block => ({ type: "group", children })),
      fc.tuple(inlinesOf(0), inner).map(
        ([term, children]): Block => ({
          type: "descriptionList",
          items: [{ type: "descriptionItem", term, children }],
        }),
      ),
      fc.array(fc.tuple(inner, inner), { minLength: 1, maxLength: 3 }).map(tableOf),
    ),
    { minLength: 1, maxLength: 3 },
  );
}

function tableOf(rows: readonly (readonly [readonly Block[], readonly Block[]])[]): Block {
  const cell = (children: readonly Block[]): Cell => ({
    type: "cell",
    header: false,
    columnSpan: 1,
    rowSpan: 1,
    children,
  });
  return {
    type: "table",
    caption: [{ type: "text", value: "Caption" }],
    columns: [{ alignment: "start" }, { alignment: "decimal" }],
    head: [],
    body: rows.map(([first, second]): Row => ({ type: "row", cells: [cell(first), cell(second)] })),
  };
}

/** Any blocks in any nesting that the document type allows; notes are numbered in their order. */
export const anyDocument: fc.Arbitrary<Document> = fc
  .tuple(blocksOf(2), fc.constantFrom("en-GB", "ar", "he", "ja"))
  .map(([blocks, language]) => ({
    meta: {
      title: "Any document",
      language,
      date: "2026-11-24",
      marking: { text: "OFFICIAL", alignment: "centre" },
      footer: "Version 1",
    },
    children: [
      { type: "heading", level: 1, id: "title", children: [{ type: "text", value: "Any document" }] },
      ...numberNotes(blocks, { last: 0 }),
    ],
  }));

/** Walks plain data: every note takes the next number, whatever it stands in. */
function numberNotes<Value>(value: Value, count: { last: number }): Value {
  if (Array.isArray(value)) return value.map((each) => numberNotes(each, count)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, numberNotes(each, count)] as const);
  const copy = Object.fromEntries(entries);
  if (copy.type === "note") {
    count.last += 1;
    copy.number = count.last;
  }
  return copy as Value;
}
