import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { chartSvg } from "./chart-svg.mjs";
import { FONT_FOLDER } from "./paths.mjs";

export const openTypstFootnotes = () => openTypst((note) => `#footnote[${literal(note)}]`, false);
export const openTypstEndnotes = () => openTypst((_, number) => `#super[${number}]`, true);

/** One compiler for all documents; Typst keeps what it has computed, so old results are dropped now and then. */
function openTypst(call, endnotes) {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONT_FOLDER] }] });
  return (content) => {
    const bytes = compiler.pdf({ mainFileContent: source(content, call, endnotes) });
    compiler.evictCache(2);
    return bytes;
  };
}

function source({ title, date, marking, topics }, call, endnotes) {
  const notes = topics.flatMap((topic) => topic.notes);
  return [
    `#set document(title: "${title}")`,
    `#set page(paper: "a4", margin: 60pt, header: align(center)[*${marking}*], footer: context align(center)[#text(9pt)[${date}   Page #counter(page).display() of #counter(page).final().first()]])`,
    '#set text(font: "Carlito", size: 11pt, lang: "en", hyphenate: false)',
    "#set par(justify: false)",
    `#text(20pt)[*${literal(title)}*]`,
    '#outline(title: "Contents", depth: 1)',
    ...topics.map((topic, index) => topicSource(topic, index * 3 + 1, call)),
    ...(endnotes
      ? ["= Notes", ...notes.map((note, index) => `#text(9pt)[${index + 1} ${literal(note)}]\n`)]
      : []),
  ].join("\n");
}

function topicSource(topic, firstNote, call) {
  const note = (index) => call(topic.notes[index], firstNote + index);
  const cells = topic.table.rows.flat().map((cell) => `[${literal(cell)}]`);
  return [
    `= ${literal(topic.title)}`,
    `${literal(topic.summary)}${note(0)}`,
    "",
    ...topic.points.map(
      (point, index) => `- #text(12.5pt)[${literal(point)}]${index < 2 ? note(index + 1) : ""}`,
    ),
    `#block(fill: rgb("#eef2f6"), inset: 6pt, width: 100%)[*${literal(topic.box.title)}*\n\n${literal(topic.box.text)}]`,
    ...topic.questions.map(({ question, answer }) => `*${literal(question)}*\n\n${literal(answer)}\n`),
    `*${literal(topic.table.caption)}*`,
    "",
    `#table(columns: (auto, auto, auto, 1fr), stroke: (bottom: 0.5pt), align: (left, right, right, left), table.header(${topic.table.head.map((cell) => `[*${cell}*]`).join(", ")}), ${cells.join(", ")})`,
    ...(topic.chart ? [chartSource(topic.chart)] : []),
  ].join("\n");
}

function chartSource(chart) {
  const svg = chartSvg(chart).replaceAll('"', '\\"');
  return `#figure(image(bytes("${svg}"), format: "svg", alt: "Bar chart"), caption: [${literal(chart.caption)}])`;
}

function literal(text) {
  return text.replace(/[\\#$*_`<>@[\]~=/-]/g, "\\$&");
}
