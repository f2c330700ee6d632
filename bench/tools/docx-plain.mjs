import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from "docx";

/** docx used as in its guide, with real footnotes; charts are only captions. */
export function openDocxPlain() {
  return (content) => Packer.toBuffer(documentOf(content));
}

function documentOf({ title, date, marking, topics }) {
  const notes = topics.flatMap((topic) => topic.notes);
  return new Document({
    title,
    styles: { default: { document: { run: { font: "Calibri", size: 22 } } } },
    footnotes: Object.fromEntries(
      notes.map((note, index) => [index + 1, { children: [new Paragraph(note)] }]),
    ),
    sections: [
      {
        headers: {
          default: new Header({ children: [centred([new TextRun({ text: marking, bold: true })])] }),
        },
        footers: { default: new Footer({ children: [centred([pageOf(date)])] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          new TableOfContents("Contents", { hyperlink: true, headingStyleRange: "1-1" }),
          ...topics.flatMap((topic, index) => topicParagraphs(topic, index * 3 + 1)),
        ],
      },
    ],
  });
}

function centred(children) {
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function pageOf(date) {
  return new TextRun({ children: [`${date}   Page `, PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
}

function topicParagraphs(topic, firstNote) {
  const withNote = (text, number, change = {}) =>
    new Paragraph({ ...change, children: [new TextRun(text), new FootnoteReferenceRun(number)] });
  return [
    new Paragraph({ text: topic.title, heading: HeadingLevel.HEADING_1 }),
    withNote(topic.summary, firstNote),
    ...topic.points.map((text, index) =>
      index < 2
        ? withNote(text, firstNote + index + 1, { bullet: { level: 0 } })
        : new Paragraph({ text, bullet: { level: 0 } }),
    ),
    box(topic.box),
    ...topic.questions.flatMap(({ question, answer }) => [strong(question), new Paragraph(answer)]),
    strong(topic.table.caption),
    tableOf(topic.table),
    ...(topic.chart ? [strong(topic.chart.caption)] : []),
  ];
}

export function strong(text) {
  return new Paragraph({ children: [new TextRun({ text, bold: true })] });
}

export function box({ title, text }) {
  const shading = { fill: "EEF2F6" };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        children: [new TableCell({ shading, children: [strong(title), new Paragraph(text)] })],
      }),
    ],
  });
}

export function tableOf({ head, rows }) {
  const cell = (children, index) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: index === 1 || index === 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children,
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text, index) => cell([new TextRun({ text, bold: true })], index)),
      }),
      ...rows.map(
        (texts) => new TableRow({ children: texts.map((text, index) => cell([new TextRun(text)], index)) }),
      ),
    ],
  });
}
