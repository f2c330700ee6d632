import { isSafeMarkup } from "./markup.ts";

/** Zero is a value: unlike Handlebars' own `if`, a trade balance of 0 does not disappear. */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isSafeMarkup(value)) return value.markup !== "";
  return value !== null && value !== undefined && value !== false && value !== "";
}
