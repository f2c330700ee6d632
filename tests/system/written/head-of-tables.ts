import { strFromU8, unzipSync } from "fflate";

const TAGS = /<(?<end>\/?)w:(?<name>tbl|tr|tblHeader)(?=[ />])/g;

/** Whether a Word file has a table with tables in its head. */
export function isHeadOfTables(docx: Uint8Array): boolean {
  const xml = strFromU8(unzipSync(docx)["word/document.xml"] ?? new Uint8Array());
  let depth = 0;
  const heads: number[] = [];
  for (const { groups } of xml.matchAll(TAGS)) {
    const ends = groups?.end === "/";
    if (groups?.name === "tbl") depth += ends ? -1 : 1;
    if (groups?.name === "tblHeader") heads.push(depth);
    if (groups?.name === "tr" && ends && heads.at(-1) === depth) heads.pop();
    if (depth - (heads[0] ?? depth) >= 1) return true;
  }
  return false;
}
