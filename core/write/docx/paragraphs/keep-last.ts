import { endsWithTable } from "./table-end.ts";

const KEEP_NEXT = "<w:keepNext/>";
const PARAGRAPH = /<w:p>(?:(<w:pPr>(?:<w:pStyle [^>]*\/>)?)(<w:keepNext\/>)?)?/g;

/** Keeps the last paragraph of a block, or the last row of a table, on the page of what comes next. */
export function keepLastWithNext(xml: string): string {
  const start = xml.lastIndexOf(endsWithTable(xml) ? "<w:tr>" : "<w:p>");
  if (start < 0) return xml;
  const last = xml.slice(start).replace(PARAGRAPH, (_, properties: string | undefined) => {
    const opened = properties ?? "<w:pPr>";
    return `<w:p>${opened}${KEEP_NEXT}${properties === undefined ? "</w:pPr>" : ""}`;
  });
  return xml.slice(0, start) + last;
}
