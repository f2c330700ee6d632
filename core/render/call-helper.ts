import type { Problem } from "../problem/problem.ts";
import { type ArgumentFault, argumentFault } from "./helper-parameters.ts";
import type { Helper, HelperCall } from "./helpers.ts";
import { NO_CONTEXT, originOf } from "./scope.ts";
import { isPath } from "./syntax-tree.ts";
import { missingValue } from "./template-problems.ts";

export type HelperContext = Pick<HelperCall, "onRead" | "owner">;

type Report = (problem: Omit<Problem, "place">) => unknown;

/** Calls a helper, unless a parameter is not of a kind that it takes: that is a problem at the call. */
export function callHelper(
  { onRead, owner }: HelperContext,
  name: string,
  helper: Helper,
  node: { readonly params: readonly hbs.AST.Expression[] },
  values: readonly unknown[],
  pairs: readonly (readonly [string, unknown])[],
  report: Report,
): unknown {
  const parameters = values.map(dataOf);
  const fault = argumentFault(name, parameters);
  if (fault) return report(problemOf(name, node.params[fault.index], parameters[fault.index], fault));
  for (const parameter of parameters) {
    if (typeof parameter === "object" && parameter !== null) onRead(parameter);
  }
  return helper(parameters, { named: new Map(pairs), owner, report, onRead });
}

/** A value as the data has it: without a partial's parameters, and null where there is no context. */
function dataOf(value: unknown): unknown {
  if (value === NO_CONTEXT) return null;
  return typeof value === "object" && value !== null ? originOf(value) : value;
}

/** A group where words belong is told as it is for the bare value. */
function problemOf(
  helper: string,
  node: hbs.AST.Expression | undefined,
  value: unknown,
  fault: ArgumentFault,
): Omit<Problem, "place"> {
  if (fault.isGroup && node && isPath(node)) return missingValue(node.original, value, { file: "" });
  return { code: fault.code, severity: "error", message: `{{${helper}}} ${fault.message}`, hint: fault.hint };
}
