import htmlToDocx from "html-to-docx";

/**
 * html-to-docx has no footnotes and no TOC field: notes are at the end of a topic, the table of contents is a list, and
 * charts are only captions.
 */
export function openHtmlToDocx() {
  return (content) => htmlToDocx(html(content), null, { font: "Calibri", fontSize: 22 });
}

function html({ title, topics }) {
  const contents = topics.map((topic) => `<li>${topic.title}</li>`).join("");
  return `<h1>${title}</h1><ul>${contents}</ul>${topics.map(topicHtml).join("")}`;
}

function topicHtml(topic) {
  const { head, rows, caption } = topic.table;
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return [
    `<h2>${topic.title}</h2><p>${topic.summary}</p>`,
    `<ul>${topic.points.map((point) => `<li>${point}</li>`).join("")}</ul>`,
    `<table><tr><td><strong>${topic.box.title}</strong> ${topic.box.text}</td></tr></table>`,
    ...topic.questions.map(({ question, answer }) => `<p><strong>${question}</strong></p><p>${answer}</p>`),
    `<p><strong>${caption}</strong></p>`,
    `<table>${row(head, "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`,
    ...topic.notes.map((note) => `<p>${note}</p>`),
  ].join("");
}
