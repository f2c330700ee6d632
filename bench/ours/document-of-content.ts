import type { Block, Cell, Document, Inline, Row } from "../../core/document/node.ts";
import type { ChartContent, Content, TopicContent } from "../content/content.mjs";

/** The document tree that a template would yield for this content. */
export function documentOf(content: Content): Document {
  return {
    meta: {
      title: content.title,
      language: "en-GB",
      date: content.date,
      marking: { text: content.marking, alignment: "centre" },
      footer: content.date,
    },
    children: [
      { type: "heading", level: 1, id: "title", children: [text(content.title)] },
      { type: "contents", title: "Contents", depth: 2 },
      ...content.topics.flatMap((topic, index) => topicBlocks(topic, index * 3 + 1)),
    ],
  };
}

function topicBlocks(topic: TopicContent, firstNote: number): readonly Block[] {
  const note = (index: number): Inline => ({
    type: "footnote",
    number: firstNote + index,
    children: [text(topic.notes[index] ?? "")],
  });
  return [
    { type: "heading", level: 2, id: topic.id, children: [text(topic.title)] },
    paragraph([text(topic.summary), note(0)]),
    {
      type: "list",
      role: "points",
      ordered: false,
      start: 1,
      items: topic.points.map((point, index) => ({
        type: "listItem",
        children: [paragraph(index < 2 ? [text(point), note(index + 1)] : [text(point)])],
      })),
    },
    {
      type: "callout",
      kind: "key",
      title: [text(topic.box.title)],
      children: [paragraph([text(topic.box.text)])],
    },
    ...topic.questions.flatMap(({ question, answer }): readonly Block[] => [
      paragraph([{ type: "strong", children: [text(question)] }]),
      paragraph([text(answer)]),
    ]),
    table(topic),
    ...(topic.chart === null ? [] : [figure(topic.chart)]),
  ];
}

function table({ table: { caption, head, rows } }: TopicContent): Block {
  return {
    type: "table",
    caption: [text(caption)],
    columns: [
      { alignment: "start" },
      { alignment: "decimal" },
      { alignment: "decimal" },
      { alignment: "start" },
    ],
    head: [row(head, () => true)],
    body: rows.map((cells) => row(cells, (column) => column === 0)),
  };
}

function row(cells: readonly string[], isHeader: (column: number) => boolean): Row {
  return {
    type: "row",
    cells: cells.map(
      (value, column): Cell => ({
        type: "cell",
        header: isHeader(column),
        columnSpan: 1,
        rowSpan: 1,
        children: [paragraph([text(value)])],
      }),
    ),
  };
}

function figure({ caption, unit, categories, series }: ChartContent): Block {
  return {
    type: "figure",
    caption: [text(caption)],
    content: { type: "chart", kind: "bar", unit, categories, series, table: false },
    alternative: `Bar chart of exports and imports in ${unit}, ${categories.join(", ")}.`,
  };
}

function paragraph(children: readonly Inline[]): Block {
  return { type: "paragraph", role: "body", children };
}

function text(value: string): Inline {
  return { type: "text", value };
}
