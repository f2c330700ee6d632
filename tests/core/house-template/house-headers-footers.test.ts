import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Meta } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { type Files, field, header, R, relationship, relationships, templateOf, W } from "./template-file.ts";

/** A note in a template, by its parts; each file of these tests is held against `word-faults` too. */
function partsOfNote(change: Files, meta: Partial<Meta> = {}): Readonly<Record<string, string>> {
  const document = { ...SAMPLE_DOCUMENT, meta: { ...SAMPLE_DOCUMENT.meta, ...meta } };
  const files = unzipSync(
    writeDocx(document, DEFAULT_HOUSE_STYLE, new Map(), applied(templateOf(change), document)),
  );
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test.each(["The US$'s fall and the A$'s rise", "$& and $$ and $`", "A < B & C"])(
  "the title %s stands in the template's header as it is",
  (title) => {
    const xml = partsOfNote({ "word/header1.xml": header(field("TITLE", "Old")) }, { title })[
      "word/header1.xml"
    ];
    const escaped = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    expect(xml).toContain(`<w:t>${escaped}</w:t>`);
  },
);

test.each([
  ["in small letters", field("page", "1")],
  ["over two runs", field("PA</w:instrText></w:r><w:r><w:instrText>GE", "1")],
])("does not print a page number twice that the template writes %s", (_, number) => {
  const footer = header(`<w:r><w:t>Page </w:t></w:r>${number}`).replaceAll("w:hdr", "w:ftr");
  const files: Files = {
    "word/footer1.xml": footer,
    "word/_rels/document.xml.rels": relationships(
      relationship("s", "styles", "styles.xml"),
      relationship("f", "footer", "footer1.xml"),
    ),
    "word/document.xml": `<w:document ${W} ${R}><w:body><w:sectPr><w:footerReference w:type="default" r:id="f"/></w:sectPr></w:body></w:document>`,
  };
  const xml = partsOfNote(files)["word/footer1.xml"] ?? "";
  expect(xml.match(/> PAGE </g)).toHaveLength(1);
  expect(xml).not.toContain("NUMPAGES");
});
