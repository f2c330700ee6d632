import { PROBLEM_LIMITS } from "../limits/limits.ts";

/** The text without its middle where it is longer than a message may be, for example because it quotes a long name. */
export function shortText(text: string): string {
  if (text.length <= PROBLEM_LIMITS.message) return text;
  return `${withoutHalves(text.slice(0, PROBLEM_LIMITS.messageStart))} … ${withoutHalves(text.slice(-PROBLEM_LIMITS.messageEnd))}`;
}

/** The text without the half of a surrogate pair that a cut left at either end. */
function withoutHalves(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
}
