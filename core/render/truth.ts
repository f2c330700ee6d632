import { isSafeMarkup } from "./markup.ts";

/**
 * Whether a condition holds for a value. Unlike in Handlebars' own `if`, 0 counts as a value, so that a trade balance
 * of 0 does not disappear.
 */
export function isTruthy(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (isSafeMarkup(value)) return value.markup !== "";
  return value !== null && value !== undefined && value !== false && value !== "";
}
