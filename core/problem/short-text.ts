import { PROBLEM_LIMITS } from "../limits/limits.ts";

/** A message that quotes a name of thousands of characters, with the middle left out: its ends say most. */
export function shortText(text: string): string {
  if (text.length <= PROBLEM_LIMITS.message) return text;
  return `${whole(text.slice(0, PROBLEM_LIMITS.messageStart))} … ${whole(text.slice(-PROBLEM_LIMITS.messageEnd))}`;
}

/** Without the half of a character that a cut left at either end. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
