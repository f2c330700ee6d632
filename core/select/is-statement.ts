import type { AnyStatement } from "./briefing.ts";

/** Whether a value of the view model is an entry, a person or a series. */
export function isStatement(value: unknown): value is AnyStatement {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === "statement";
}
