import type { RepeatedReference } from "../../../document/node.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { fieldRuns, textRun } from "./run.ts";

/** NOTEREF prints the number of the footnote in a bookmark (17.16.5.42). */
export function repeatedReferenceXml(
  call: RepeatedReference,
  scope: WriteContext,
  properties: RunProperties,
): string {
  const indexed = scope.index.noteNumbers.get(call.number);
  const own = referenceProperties(properties);
  if (indexed === undefined) return textRun(own, String(call.number));
  return fieldRuns(own, `NOTEREF ${indexed.bookmark.name} \\f \\h`, String(call.number));
}

/** The properties of the number of a footnote. */
export function referenceProperties(properties: RunProperties): RunProperties {
  return { ...properties, style: "FootnoteReference" };
}
