import type { Problem } from "../problem/problem.ts";
import { REFERENCES } from "../text/suspect-text.ts";

/** The problem of an HTML character reference in a text, which would be printed as written. */
export function entityFault(subject: string, text: string): Problem | undefined {
  const [entity, ...more] = new Set(text.match(REFERENCES) ?? []);
  if (entity === undefined) return undefined;
  const others = more.length === 0 ? "" : ` and ${more.length} more like it`;
  return {
    code: "html-entity",
    severity: "warning",
    message: `${subject} has "${entity}"${others}, which is HTML and is printed as it stands`,
    hint: "write the character itself",
  };
}
