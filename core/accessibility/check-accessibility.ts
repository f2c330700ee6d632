import { mainPart, partOfType } from "../ooxml/find-parts.ts";
import { openWordFile } from "../ooxml/open-word-file.ts";
import { readStyles } from "../ooxml/styles.ts";
import { EMPTY } from "../ooxml/xml-tree.ts";
import type { Problem } from "../problem/problem.ts";
import { type Result, success } from "../problem/result.ts";
import { checkContrast } from "./check-contrast.ts";
import { checkDrawings } from "./check-drawings.ts";
import { checkProperties } from "./check-properties.ts";
import { checkTables } from "./check-tables.ts";
import { checkText } from "./check-text.ts";

/**
 * Checks a Word file, from its XML, for what Word's accessibility checker would list (Microsoft, "Rules for the
 * Accessibility Checker"): alternative texts, floating drawings, header rows, merged, nested and blank cells, title,
 * language, blanks used as spacing, contrast, headings and their order, words of links. An error is what Word lists as
 * an error, a warning what it lists as a warning or tip.
 */
export function checkAccessibility(bytes: Uint8Array): Result<readonly Problem[]> {
  const opened = openWordFile(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const styles = readStyles(partOfType(file, "styles"));
  const document = mainPart(file) ?? EMPTY;
  const notes = [partOfType(file, "footnotes"), partOfType(file, "endnotes")];
  const parts = [document, ...notes.filter((part) => part !== undefined)];
  return success([
    ...checkProperties(file),
    ...parts.flatMap(checkDrawings),
    ...parts.flatMap(checkTables),
    ...checkText(document, styles),
    ...checkContrast(parts, styles),
  ]);
}
