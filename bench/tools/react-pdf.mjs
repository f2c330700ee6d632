import {
  Document,
  Font,
  Link,
  Page,
  Rect,
  renderToBuffer,
  StyleSheet,
  Svg,
  Text,
  View,
} from "@react-pdf/renderer";
import { createElement as h } from "react";
import { CHART_SIZE, chartBars } from "./chart-svg.mjs";
import { CARLITO } from "./paths.mjs";

const STYLES = StyleSheet.create({
  page: { fontFamily: "Carlito", fontSize: 11, paddingTop: 60, paddingHorizontal: 60, paddingBottom: 64 },
  title: { fontSize: 20, fontWeight: "bold" },
  topic: { fontSize: 13.5, fontWeight: "bold", marginTop: 11, marginBottom: 3 },
  strong: { fontWeight: "bold" },
  points: { fontSize: 12.5, marginBottom: 4 },
  box: { backgroundColor: "#eef2f6", padding: 6, marginVertical: 4 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, fontSize: 10.5, paddingVertical: 2 },
  cell: { width: "20%" },
  lastCell: { width: "40%" },
  figure: { width: "20%", textAlign: "right", paddingRight: 8 },
  note: { fontSize: 9 },
  header: { position: "absolute", top: 28, left: 0, right: 0, textAlign: "center" },
  footer: { position: "absolute", bottom: 28, left: 0, right: 0, textAlign: "center", fontSize: 9 },
});

/**
 * A page for each topic, so that layout stays within one; no footnotes (the notes are at the end of their topic), a
 * contents list without page numbers. Not tagged.
 */
export function openReactPdf() {
  Font.register({
    family: "Carlito",
    fonts: [{ src: CARLITO.normal }, { src: CARLITO.bold, fontWeight: "bold" }],
  });
  Font.registerHyphenationCallback((word) => [word]);
  return (content) => renderToBuffer(documentElement(content));
}

function documentElement({ title, date, marking, topics }) {
  const furniture = [
    h(Text, { key: "header", style: STYLES.header, fixed: true }, marking),
    h(Text, {
      key: "footer",
      style: STYLES.footer,
      fixed: true,
      render: ({ pageNumber, totalPages }) => `${date}   Page ${pageNumber} of ${totalPages}`,
    }),
  ];
  const page = (key, ...children) => h(Page, { key, size: "A4", style: STYLES.page }, furniture, ...children);
  return h(
    Document,
    { title },
    page(
      "contents",
      h(Text, { style: STYLES.title }, title),
      h(Text, { style: STYLES.topic }, "Contents"),
      ...topics.map((topic) => h(Link, { key: topic.id, src: `#${topic.id}` }, topic.title)),
    ),
    ...topics.map((topic, index) => page(topic.id, ...topicElements(topic, index * 3 + 1))),
  );
}

function topicElements(topic, firstNote) {
  const strong = (text) => h(Text, { style: STYLES.strong }, text);
  return [
    h(Text, { id: topic.id, style: STYLES.topic }, topic.title),
    h(Text, null, `${topic.summary} [${firstNote}]`),
    ...topic.points.map((point, index) =>
      h(
        Text,
        { key: index, style: STYLES.points },
        `• ${point}${index < 2 ? ` [${firstNote + index + 1}]` : ""}`,
      ),
    ),
    h(View, { style: STYLES.box }, strong(topic.box.title), h(Text, null, topic.box.text)),
    ...topic.questions.flatMap(({ question, answer }) => [strong(question), h(Text, null, answer)]),
    strong(topic.table.caption),
    tableRow(topic.table.head, STYLES.strong),
    ...topic.table.rows.map((row) => tableRow(row)),
    ...(topic.chart ? [strong(topic.chart.caption), chartElement(topic.chart)] : []),
    ...topic.notes.map((note, index) => h(Text, { style: STYLES.note }, `${firstNote + index} ${note}`)),
  ];
}

function tableRow(cells, style = {}) {
  const styles = [STYLES.cell, STYLES.figure, STYLES.figure, STYLES.lastCell];
  return h(
    View,
    { style: [STYLES.row, style], wrap: false },
    ...cells.map((cell, column) => h(Text, { style: styles[column] }, cell)),
  );
}

function chartElement(chart) {
  return h(
    Svg,
    { ...CHART_SIZE, viewBox: `0 0 ${CHART_SIZE.width} ${CHART_SIZE.height}` },
    ...chartBars(chart).map(({ colour, ...bar }) => h(Rect, { ...bar, fill: colour })),
  );
}
