import { formsOf } from "../../core/language/forms-of.ts";
import { parseLocatedJson } from "../../core/located-text/located-json.ts";
import type { Result } from "../../core/problem/result.ts";
import { loadSources } from "../../core/source/load-sources.ts";
import type { SourceRecord } from "../../core/source/source-record.ts";
import { sourceText } from "../../core/source/source-text.ts";
import { richWords } from "../../core/text/rich-text.ts";

/** Reads the text of a `sources.json` as a dossier's is read. */
export function readSources(text: string): Result<readonly SourceRecord[]> {
  const file = parseLocatedJson("sources.json", text);
  return file.ok ? loadSources(file.value) : file;
}

/** The printed form of a CSL-JSON record. */
export function printedSource(record: object, language = "en"): string {
  const records = readSources(JSON.stringify([{ id: "a", type: "report", ...record }]));
  if (!records.ok || !records.value[0]) throw new Error(JSON.stringify(records.problems));
  return richWords(sourceText(records.value[0], formsOf(language)));
}
