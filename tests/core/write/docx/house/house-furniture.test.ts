import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import type { Meta } from "../../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../../core/write/docx/write-docx.ts";
import { SAMPLE_DOCUMENT } from "../sample-document.ts";
import { type Files, field, header, templateOf } from "./template-file.ts";

/** The first header of a note in a template; each file of these tests is held against `word-faults` too. */
function headerOfNote(change: Files, meta: Partial<Meta> = {}): string {
  const document = { ...SAMPLE_DOCUMENT, meta: { ...SAMPLE_DOCUMENT.meta, ...meta } };
  const files = unzipSync(writeDocx(document, DEFAULT_HOUSE_STYLE, new Map(), templateOf(change)));
  return strFromU8(files["word/header1.xml"] ?? new Uint8Array());
}

test.each(["The US$'s fall and the A$'s rise", "$& and $$ and $`", "A < B & C"])(
  "the title %s stands in the template's header as it is",
  (title) => {
    const xml = headerOfNote({ "word/header1.xml": header(field("TITLE", "Old")) }, { title });
    const escaped = title.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    expect(xml).toContain(`<w:t>${escaped}</w:t>`);
  },
);
