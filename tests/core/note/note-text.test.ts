import { expect, test } from "vitest";
import type { Block, Inline } from "../../../core/document/node.ts";
import { noteText } from "../../../core/note/note-text.ts";
import { documentOf, heading, paragraph, strong } from "../write/docx/tree.ts";

function textOf(blocks: readonly Block[], marking = ""): string {
  return noteText(documentOf(blocks, { marking: { text: marking, alignment: "centre" } }));
}

const note: Inline = { type: "footnote", number: 1, children: [{ type: "text", value: "British Survey" }] };
const item = (...children: readonly Block[]) => ({ type: "listItem", children }) as const;
const cell = (words: string) =>
  ({ type: "cell", header: false, columnSpan: 1, rowSpan: 1, children: [paragraph(words)] }) as const;

test("the marking stands first and last, and headings and paragraphs apart", () => {
  const blocks = [heading(1, "t", "Call"), paragraph(["For ", strong("the"), " Minister"])];
  expect(textOf(blocks, "OFFICIAL")).toBe("OFFICIAL\n\nCall\n\nFor the Minister\n\nOFFICIAL\n");
});

test("a note without a marking has no lines for it", () => {
  expect(textOf([paragraph("Words")])).toBe("Words\n");
});

test("lists keep their marks, their numbers from the first on, and what is inside them", () => {
  const inner: Block = {
    type: "list",
    role: "plain",
    ordered: false,
    start: 1,
    items: [item(paragraph("inner"))],
  };
  const list: Block = {
    type: "list",
    role: "plain",
    ordered: true,
    start: 3,
    items: [item(paragraph("one"), inner), item(paragraph("two"))],
  };
  expect(textOf([list])).toBe("3. one\n   • inner\n4. two\n");
});

test("points to make are apart from each other", () => {
  const items = ["one", "two"].map((words) => item(paragraph(words)));
  expect(textOf([{ type: "list", role: "points", ordered: false, start: 1, items }])).toBe(
    "• one\n\n• two\n",
  );
});

test("footnotes are numbers in brackets, with their texts before the last marking", () => {
  const again: Inline = { type: "repeatedReference", number: 1 };
  expect(textOf([paragraph(["Mines", note, " and more", again])], "SECRET")).toBe(
    "SECRET\n\nMines[1] and more[1]\n\n[1] British Survey\n\nSECRET\n",
  );
});

test("terms stand before their descriptions", () => {
  const items = [
    {
      type: "descriptionItem",
      term: [{ type: "text", value: "For" }],
      children: [paragraph("Minister"), paragraph("his office")],
    },
    { type: "descriptionItem", term: [{ type: "text", value: "Signed" }], children: [] },
  ] as const;
  expect(textOf([{ type: "descriptionList", items }])).toBe("For: Minister\n  his office\nSigned:\n");
});

test("the cells of a row have a tab between them", () => {
  const rows = [[cell("Year"), cell("Trade\tvolume")]].map((cells) => ({ type: "row", cells }) as const);
  const table: Block = {
    type: "table",
    caption: [{ type: "text", value: "Trade" }],
    columns: [{ alignment: "start" }, { alignment: "end" }],
    head: rows,
    body: [],
  };
  expect(textOf([table])).toBe("Trade\nYear\tTrade volume\n");
});

test("a figure stands as its caption and its words, and a page break and the contents as nothing", () => {
  const figure: Block = {
    type: "figure",
    caption: [{ type: "text", value: "Exports" }],
    content: { type: "image", name: "x" },
    alternative: "They rise.",
  };
  const contents: Block = { type: "contents", title: "Contents", depth: 2 };
  expect(textOf([contents, figure, { type: "pageBreak" }, paragraph("End")])).toBe(
    "Exports\nThey rise.\n\nEnd\n",
  );
});

test("a link's address stands behind its words, unless it is among them", () => {
  const link = (href: string, value: string): Inline => ({
    type: "link",
    href,
    children: [{ type: "text", value }],
  });
  expect(
    textOf([
      paragraph(["See ", link("https://x.example/a", "the survey"), "."]),
      paragraph([link("mailto:desk@x.example", "desk@x.example")]),
    ]),
  ).toBe("See the survey <https://x.example/a>.\n\ndesk@x.example\n");
});

test("blocks inside others are read, with the marks of a quotation before each line", () => {
  const quotation: Block = { type: "quotation", children: [paragraph("one"), paragraph("two")] };
  const callout: Block = {
    type: "callout",
    kind: "key",
    title: [{ type: "text", value: "Bottom line" }],
    children: [paragraph("Sign.")],
  };
  expect(textOf([{ type: "group", children: [callout, quotation] }])).toBe(
    "Bottom line\nSign.\n\n> one\n>\n> two\n",
  );
});
