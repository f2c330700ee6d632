import type { Inline } from "../../../document/node.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";

/** Passed to the inlines that hold inlines. */
export type WriteInlines = (
  nodes: readonly Inline[],
  context: WriteContext,
  properties: RunProperties,
) => string;
