import type { Problem } from "../../../problem/problem.ts";
import { failure, type Result, success } from "../../../problem/result.ts";
import { openWordFile, type WordFile } from "../../../word-file/word-file.ts";
import { checkContrast } from "./check-contrast.ts";
import { checkDrawings } from "./check-drawings.ts";
import { checkProperties } from "./check-properties.ts";
import { checkTables } from "./check-tables.ts";
import { checkText } from "./check-text.ts";

/**
 * What Word's own accessibility checker would say of a file, read from its XML (Microsoft, "Rules for the
 * Accessibility Checker"): alternative text and its place, header rows, merged, nested and blank cells, title,
 * language, blanks that keep a distance, contrast, headings and their order, the words of links. An error is what
 * Word lists as an error, a warning as a warning or a tip.
 */
export function checkAccessibility(bytes: Uint8Array): Result<readonly Problem[]> {
  const file = open(bytes);
  const document = file?.get("word/document.xml");
  if (file === undefined || document === undefined) {
    const message = "the Word file cannot be read: it is no .docx file";
    return failure([{ code: "unreadable-docx", severity: "error", message }]);
  }
  const styles = file.get("word/styles.xml");
  const notes = [file.get("word/footnotes.xml"), file.get("word/endnotes.xml")];
  const parts = [document, ...notes.filter((part) => part !== undefined)];
  return success([
    ...checkProperties(file),
    ...parts.flatMap(checkDrawings),
    ...parts.flatMap(checkTables),
    ...checkText(document, styles),
    ...checkContrast(parts, styles),
  ]);
}

/** Neither the zip nor the XML of a stranger's file need be whole. */
function open(bytes: Uint8Array): WordFile | undefined {
  try {
    return openWordFile(bytes);
  } catch {
    return undefined;
  }
}
