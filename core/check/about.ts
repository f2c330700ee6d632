import type { AnyStatement } from "../select/briefing.ts";
import type { Finding } from "./finding.ts";

/** The statement that a finding concerns. */
export function aboutOf({ standing }: AnyStatement): NonNullable<Finding["about"]> {
  return { entry: standing.id, ...(standing.topic !== null && { topic: standing.topic }) };
}
