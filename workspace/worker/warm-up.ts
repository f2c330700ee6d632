import type { Block, Document, Inline } from "../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import type { FontFiles } from "../../core/write/pdf/fonts/font-files.ts";
import { writePdf } from "../../core/write/pdf/write-pdf.ts";

/**
 * Lays out a small document and discards it, so that fonts are parsed, common characters shaped and code compiled before the
 * first preview, which is then about three times as fast.
 */
export function warmUp(fonts: FontFiles): void {
  for (let round = 0; round < ROUNDS; round += 1) writePdf(WARM_UP, DEFAULT_HOUSE_STYLE, fonts);
}

/** Repetitions, after which V8 optimises the code. */
const ROUNDS = 3;

const WORDS =
  "The note sums up what both sides want from the meeting, which questions will be asked and how far we can go: " +
  "trade rose by 12.5% to £1,340 million in 2022; visas, minerals, energy and education come next. " +
  "Just quote Zoë’s five extra points (or fix them) before the boxed table of key figures – 60 to 79, 48 to 91.";

const PARAGRAPH: Block = {
  type: "paragraph",
  role: "body",
  children: [text(WORDS), { type: "footnote", number: 1, children: [text(WORDS)] }],
};

const PLAIN: Block = { type: "paragraph", role: "body", children: [strong(WORDS)] };

const WARM_UP: Document = {
  meta: {
    title: "Warm-up",
    language: "en-GB",
    date: "2000-01-01",
    marking: { text: "OFFICIAL", alignment: "centre" },
    footer: "Version 1",
  },
  children: [
    { type: "heading", level: 1, id: "one", children: [text("Call by the Ambassador")] },
    { type: "heading", level: 2, id: "two", children: [text("Points to make")] },
    PARAGRAPH,
    {
      type: "list",
      role: "points",
      ordered: false,
      start: 1,
      items: [{ type: "listItem", children: [PLAIN] }],
    },
    { type: "callout", kind: "key", title: [text("Bottom line")], children: [PLAIN] },
    {
      type: "descriptionList",
      items: [{ type: "descriptionItem", term: [text("For")], children: [PLAIN] }],
    },
    {
      type: "table",
      caption: [],
      columns: [{ alignment: "start" }, { alignment: "decimal" }],
      head: [],
      body: [
        {
          type: "row",
          cells: [PLAIN, PLAIN].map((block) => ({
            type: "cell",
            header: false,
            columnSpan: 1,
            rowSpan: 1,
            children: [block],
          })),
        },
      ],
    },
  ],
};

function text(value: string): Inline {
  return { type: "text", value };
}

function strong(value: string): Inline {
  return { type: "strong", children: [text(value)] };
}
