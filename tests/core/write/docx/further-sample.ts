import type { Block, Chart, Document, Figure, Section } from "../../../../core/document/node.ts";
import { greyPng } from "./png.ts";
import {
  callout,
  columns,
  crossReference,
  documentOf,
  headCell,
  heading,
  inlineNodes,
  list,
  note,
  paragraph,
  row,
  span,
  table,
} from "./tree.ts";

const WORDS =
  "The working group met twice, agreed on the list of deposits and left open who pays for the survey. ";

export function chart(kind: Chart["kind"], change: Partial<Chart> = {}): Chart {
  return {
    type: "chart",
    kind,
    unit: "£ billion",
    categories: ["2022", "2023", "2024", "2025"],
    series: [
      { name: "Exports", values: [1.2, 1.5, null, 2.1] },
      { name: "Imports", values: [0.8, 0.9, 1.1, 1.4] },
      { name: "Balance of services", values: [-0.3, 0.2, 0.4, 0.1] },
    ],
    table: false,
    ...change,
  };
}

export function figure(content: Figure["content"], change: Partial<Figure> = {}): Figure {
  return {
    type: "figure",
    caption: inlineNodes("Trade in goods"),
    content,
    alternative: "Trade grew in each year but one.",
    ...change,
  };
}

export function section(change: Partial<Section>, ...children: readonly Block[]): Section {
  return { type: "section", columns: 1, orientation: "portrait", children, ...change };
}

/** Pictures, charts, groups, sections, cross-references and languages, after one another. */
const BLOCKS: readonly Block[] = [
  heading(1, "title", "Trade and minerals"),
  paragraph([
    "See ",
    crossReference("title", "trade-chart", "Trade in goods"),
    " on page ",
    crossReference("page", "trade-chart"),
    " and ",
    crossReference("words", "wide-table", "the wide table"),
    ".",
  ]),
  { type: "contents", title: "Contents", depth: 2 },
  heading(2, "figures", "Figures"),
  figure(chart("bar"), { id: "trade-chart" }),
  figure(chart("line", { table: true }), { id: "line-chart" }),
  figure(chart("stackedBar")),
  figure(
    { type: "image", name: "map" },
    { caption: inlineNodes(["The map", note(1, "Own work.")]), id: "map" },
  ),
  figure({ type: "image", name: "map", width: 0.4 }, { caption: [] }),
  {
    type: "group",
    children: [
      heading(2, "together", "Kept together"),
      paragraph("A question with its answer."),
      list(["one", "two"]),
      table({
        columns: columns("start", "decimal"),
        head: [row(headCell("a"), headCell("b"))],
        body: [row("1", "2.5"), row("3", "4")],
      }),
    ],
  },
  section(
    { columns: 2 },
    heading(2, "columns", "Two columns"),
    ...Array.from({ length: 6 }, () => paragraph(WORDS.repeat(3))),
  ),
  paragraph("Again over the whole width."),
  section(
    { orientation: "landscape" },
    heading(2, "wide", "A wide table"),
    table({
      id: "wide-table",
      caption: "Many columns",
      columns: columns("start", "decimal", "decimal", "decimal"),
      head: [row(headCell("Metal"), headCell("2023"), headCell("2024"), headCell("2025"))],
      body: [row(headCell("Titanium"), "1.5", "10.25", "100")],
    }),
  ),
  heading(2, "languages", "Languages"),
  { ...paragraph(["الاجتماع مع وزير الصناعة في 19 مارس 2026 (G7 و COVID-19)."]), language: "ar" },
  { ...paragraph("Besprechung mit dem Minister."), language: "de-DE" },
  paragraph([
    "Chinese ",
    span("zh-Hans", "关键矿产"),
    ", Japanese ",
    span("ja", "重要鉱物"),
    ", Korean ",
    span("ko", "핵심 광물"),
    ", unmarked عربي.",
  ]),
];

export const FURTHER_DOCUMENT: Document = {
  ...documentOf(BLOCKS, { title: "Trade and minerals", runningHead: "Trade and minerals: running head" }),
  images: { map: greyPng(600, 200) },
};

/** The whole document from right to left. */
export const RIGHT_TO_LEFT_DOCUMENT: Document = documentOf(
  [
    heading(1, "t", "مذكرة إحاطة"),
    { type: "contents", title: "المحتويات", depth: 2 },
    heading(2, "a", "الأهداف"),
    paragraph([
      "الاجتماع مع الوزير في 19 مارس 2026 بشأن ",
      span("en", "critical minerals (G7)"),
      "، حسب الاتفاق.",
    ]),
    list(["أولا", "ثانيا"]),
    callout("key", "الخلاصة", "نطلب موعدا."),
    table({
      caption: "التجارة",
      columns: columns("start", "decimal"),
      head: [row(headCell("المعدن"), headCell("مليون"))],
      body: [row("تيتانيوم", "118.4"), row("تنتالوم", "9.75")],
    }),
    { ...paragraph("An English paragraph, left aligned."), language: "en-GB" },
  ],
  { language: "ar", title: "مذكرة إحاطة", footer: "الإصدار 3" },
);

export const FURTHER_PAGES: ReadonlyMap<string, number> = new Map([
  ["trade-chart", 1],
  ["figures", 1],
  ["together", 3],
]);
