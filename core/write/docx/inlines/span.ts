import { directionOf } from "../../../document/direction.ts";
import type { Span } from "../../../document/node.ts";
import type { WriteContext } from "../context/write-context.ts";
import { isRightToLeft } from "../properties/language.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { isolatedRuns } from "./script-runs.ts";
import { visibleWords } from "./visible-words.ts";
import type { WriteInlines } from "./write-inlines.ts";

export function spanXml(
  { language, children }: Span,
  context: WriteContext,
  around: RunProperties,
  write: WriteInlines,
): string {
  const { rightToLeft: stated, ...properties } = around;
  const rightToLeft = isRightToLeft(language);
  if (rightToLeft === (stated ?? isRightToLeft(around.language ?? context.language)))
    return write(children, context, { ...around, language });
  const xml = write(children, context, { ...properties, language, ...(rightToLeft && { rightToLeft }) });
  return isolatedRuns(xml, visibleWords(children), directionOf(language));
}
