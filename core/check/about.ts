import type { AnyStatement } from "../select/briefing.ts";
import type { Finding } from "./finding.ts";

/** The statement that a finding concerns. */
export function aboutOf(statement: AnyStatement): NonNullable<Finding["about"]> {
  const { standing } = statement;
  return {
    ...("post" in statement && { person: standing.id }),
    entry: standing.id,
    ...(standing.topic !== null && { topic: standing.topic }),
  };
}
