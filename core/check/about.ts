import type { About } from "../problem/problem.ts";
import type { AnyStatement } from "../select/briefing.ts";

/** The statement or person that a finding concerns. */
export function aboutOf(statement: AnyStatement): About {
  const { id, topic } = statement.standing;
  if ("post" in statement) return { person: id };
  return { entry: id, ...(topic !== null && { topic }) };
}
