import { expect, test } from "vitest";
import { openDocx, partXml } from "./open-docx.ts";
import {
  callout,
  columns,
  documentOf,
  headCell,
  heading,
  list,
  note,
  paragraph,
  repeatedReference,
  row,
  strong,
  table,
} from "./tree.ts";

/** One element a line, so that a change can be read as a difference of lines. */
function lines(xml: string): string {
  return `${xml.replaceAll("><", ">\n<")}\n`;
}

test("writes a small note as in the golden file", async () => {
  const parts = openDocx(
    documentOf([
      paragraph("Briefing note", "kicker"),
      heading(1, "title", "A small note"),
      paragraph(["The bottom line", note(1, "A source."), "."], "lead"),
      callout("key", "Ask", list(["one", ["two", list(["deeper"])]])),
      heading(2, "figures", ["Figures ", strong("2025")]),
      table({
        caption: "Trade",
        columns: columns("start", "decimal"),
        head: [row(headCell("Metal"), headCell("£ million"))],
        body: [row("Titanium", "118.4"), row("Tantalum", "9.75")],
      }),
      paragraph(["As above.", repeatedReference(1)]),
    ]),
  );
  for (const part of ["document", "numbering", "footnotes"]) {
    await expect(lines(partXml(parts, `word/${part}.xml`))).toMatchFileSnapshot(`goldens/${part}.xml`);
  }
});
