import type { Problem } from "../problem/problem.ts";

/** Entities that pasted web pages hold; those of letters are a letter and the name of its accent. */
const ENTITY =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|nbsp|quot|apos|lsquo|rsquo|ldquo|rdquo|laquo|raquo|hellip|bull|middot|ndash|mdash|euro|pound|yen|cent|copy|reg|trade|deg|times|rarr|larr|szlig|[ao]elig|eth|thorn|shy|zwnj|zwj|[a-z](?:acute|grave|circ|uml|tilde|cedil|ring|slash|caron));/i;

/** Data are no HTML: an entity would be printed as it stands. */
export function entityFault(subject: string, text: string): Problem | undefined {
  const entity = ENTITY.exec(text)?.[0];
  if (entity === undefined) return undefined;
  return {
    code: "html-entity",
    severity: "warning",
    message: `${subject} has "${entity}", which is HTML and is printed as it stands`,
    hint: "write the character itself",
  };
}
