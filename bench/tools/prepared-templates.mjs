import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { box, strong, tableOf } from "./docx-plain.mjs";
import { PREPARED } from "./paths.mjs";

const BRACES = "prepared-braces.docx";
const CARBONE = "prepared-carbone.docx";

export const BRACES_TEMPLATE = join(PREPARED, BRACES);
export const CARBONE_TEMPLATE = join(PREPARED, CARBONE);

/** Writes the templates that the filling tools start from. Their notes are paragraphs at the end of a topic. */
export async function prepareTemplates() {
  mkdirSync(PREPARED, { recursive: true });
  writeFileSync(BRACES_TEMPLATE, await pack(bracesBody()));
  writeFileSync(CARBONE_TEMPLATE, await pack(carboneBody()));
}

function pack(children) {
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

/** Loops of docxtemplater and easy-template-x, which have the same syntax. */
function bracesBody() {
  const loop = (name, ...children) => [new Paragraph(`{#${name}}`), ...children, new Paragraph(`{/${name}}`)];
  return [
    new Paragraph({ text: "{title}", heading: HeadingLevel.TITLE }),
    ...loop("contents", new Paragraph("{heading}")),
    ...loop(
      "topics",
      new Paragraph({ text: "{heading}", heading: HeadingLevel.HEADING_1 }),
      new Paragraph("{summary}"),
      ...loop("points", new Paragraph({ text: "{text}", bullet: { level: 0 } })),
      box({ title: "{boxTitle}", text: "{boxText}" }),
      ...loop("questions", strong("{question}"), new Paragraph("{answer}")),
      strong("{caption}"),
      tableOf({
        head: ["Year", "Goods", "Services", "Remarks"],
        rows: [["{#rows}{year}", "{goods}", "{services}", "{remarks}{/rows}"]],
      }),
      ...loop("notes", new Paragraph("{text}")),
    ),
  ];
}

/** Loops of Carbone, which are marked by their first and second item. */
function carboneBody() {
  const both = (make) => [make("i"), make("i+1")];
  const topic = "d.topics[i]";
  return [
    new Paragraph({ text: "{d.title}", heading: HeadingLevel.TITLE }),
    ...both((at) => new Paragraph(`{d.contents[${at}].heading}`)),
    new Paragraph({ text: `{${topic}.heading}`, heading: HeadingLevel.HEADING_1 }),
    new Paragraph(`{${topic}.summary}`),
    ...both((at) => new Paragraph({ text: `{${topic}.points[${at}].text}`, bullet: { level: 0 } })),
    box({ title: `{${topic}.boxTitle}`, text: `{${topic}.boxText}` }),
    ...both((at) => new Paragraph(`{${topic}.questions[${at}].question} {${topic}.questions[${at}].answer}`)),
    strong(`{${topic}.caption}`),
    tableOf({
      head: ["Year", "Goods", "Services", "Remarks"],
      rows: both((at) =>
        ["year", "goods", "services", "remarks"].map((name) => `{${topic}.rows[${at}].${name}}`),
      ),
    }),
    ...both((at) => new Paragraph(`{${topic}.notes[${at}].text}`)),
    new Paragraph({ text: "{d.topics[i+1].heading}", heading: HeadingLevel.HEADING_1 }),
  ];
}

/** The content under the names in the templates. */
export function templateData({ title, topics }) {
  const textOf = (text) => ({ text });
  return {
    title,
    contents: topics.map((topic) => ({ heading: topic.title })),
    topics: topics.map((topic) => ({
      heading: topic.title,
      summary: topic.summary,
      points: topic.points.map(textOf),
      boxTitle: topic.box.title,
      boxText: topic.box.text,
      questions: topic.questions,
      caption: topic.table.caption,
      rows: topic.table.rows.map(([year, goods, services, remarks]) => ({ year, goods, services, remarks })),
      notes: topic.notes.map(textOf),
    })),
  };
}
