import type { RepeatedReference } from "../../../document/node.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { fieldRuns, textRun } from "./run.ts";

/** NOTEREF prints the number of the footnote in a bookmark (17.16.5.42). */
export function repeatedReferenceXml(
  reference: RepeatedReference,
  context: WriteContext,
  properties: RunProperties,
): string {
  const indexed = context.index.noteNumbers.get(reference.number);
  const own = referenceProperties(properties);
  if (indexed === undefined) return textRun(own, String(reference.number));
  return fieldRuns(own, `NOTEREF ${indexed.bookmark.name} \\f \\h`, String(reference.number));
}

/** The properties of the number of a footnote. */
export function referenceProperties(properties: RunProperties): RunProperties {
  return { ...properties, style: "FootnoteReference" };
}
