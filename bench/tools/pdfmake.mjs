import pdfmake from "pdfmake";
import { chartSvg } from "./chart-svg.mjs";
import { CARLITO } from "./paths.mjs";

const STYLES = {
  title: { fontSize: 20, bold: true, color: "#1f3a5f", margin: [0, 0, 0, 5] },
  topic: { fontSize: 13.5, bold: true, color: "#1f3a5f", margin: [0, 11, 0, 3] },
  points: { fontSize: 12.5, margin: [0, 0, 0, 4] },
  caption: { fontSize: 9.5, bold: true, margin: [0, 4, 0, 2] },
  table: { fontSize: 10.5, margin: [0, 0, 0, 6] },
  note: { fontSize: 9 },
};

/** pdfmake without tags; it has no footnotes, so the notes are at the end, in order. */
export function openPdfmake() {
  pdfmake.setFonts({ Carlito: CARLITO });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  return (content) => pdfmake.createPdf(definition(content)).getBuffer();
}

function definition({ title, date, marking, topics }) {
  const notes = topics.flatMap((topic) => topic.notes);
  const mark = { text: marking, alignment: "center", bold: true, fontSize: 10.5, margin: [0, 28, 0, 0] };
  return {
    info: { title },
    pageSize: "A4",
    pageMargins: [60, 60, 60, 64],
    defaultStyle: { font: "Carlito", fontSize: 11, lineHeight: 1.1 },
    styles: STYLES,
    header: mark,
    footer: (page, count) => ({
      text: `${marking}   ${date}   Page ${page} of ${count}`,
      alignment: "center",
      fontSize: 9,
      margin: [0, 20, 0, 0],
    }),
    content: [
      { text: title, style: "title" },
      { toc: { title: { text: "Contents", style: "topic" } } },
      ...topics.flatMap((topic, index) => topicContent(topic, index * 3 + 1)),
      { text: "Notes", style: "topic" },
      ...notes.map((note, index) => ({ text: `${index + 1} ${note}`, style: "note" })),
    ],
  };
}

function topicContent(topic, firstNote) {
  const call = (index) => ({ text: String(firstNote + index), sup: true });
  return [
    { text: topic.title, style: "topic", tocItem: true },
    { text: [topic.summary, call(0)] },
    {
      ul: topic.points.map((point, index) => (index < 2 ? { text: [point, call(index + 1)] } : point)),
      style: "points",
    },
    {
      table: { widths: ["*"], body: [[{ stack: [{ text: topic.box.title, bold: true }, topic.box.text] }]] },
      fillColor: "#eef2f6",
      layout: "noBorders",
    },
    ...topic.questions.flatMap(({ question, answer }) => [
      { text: question, bold: true, margin: [0, 4, 0, 0] },
      answer,
    ]),
    { text: topic.table.caption, style: "caption" },
    {
      style: "table",
      layout: "lightHorizontalLines",
      table: {
        headerRows: 1,
        widths: ["auto", "auto", "auto", "*"],
        body: [topic.table.head.map((text) => ({ text, bold: true })), ...topic.table.rows.map(tableRow)],
      },
    },
    ...(topic.chart ? [{ text: topic.chart.caption, style: "caption" }, { svg: chartSvg(topic.chart) }] : []),
  ];
}

function tableRow([year, goods, services, remarks]) {
  return [year, { text: goods, alignment: "right" }, { text: services, alignment: "right" }, remarks];
}
