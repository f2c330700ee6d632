import type { Problem } from "../../../problem/problem.ts";
import { checkContrast } from "./check-contrast.ts";
import { checkDrawings } from "./check-drawings.ts";
import { checkProperties } from "./check-properties.ts";
import { checkTables } from "./check-tables.ts";
import { checkText } from "./check-text.ts";
import { openWordFile } from "./word-file.ts";

/**
 * What Word's own accessibility checker would say of a file, read from its XML: alternative text, header
 * rows, merged cells, title, language, blank paragraphs, contrast, the order of headings, the words of links.
 * Throws where the bytes are no Word file.
 */
export function checkAccessibility(bytes: Uint8Array): readonly Problem[] {
  const file = openWordFile(bytes);
  const document = file.get("word/document.xml");
  if (document === undefined) throw new Error("the file has no word/document.xml");
  return [
    ...checkProperties(file),
    ...checkDrawings(document),
    ...checkTables(document),
    ...checkText(document),
    ...checkContrast(document, file.get("word/styles.xml")),
  ];
}
