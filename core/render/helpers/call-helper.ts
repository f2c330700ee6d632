import type { Problem } from "../../problem/problem.ts";
import { isStatement } from "../../select/is-statement.ts";
import { isSafeMarkup } from "../markup.ts";
import { NO_CONTEXT, originOf } from "../scope.ts";
import { isPath } from "../syntax-tree.ts";
import { missingValue } from "../template-problems.ts";
import { type StatementField, type TracedValue, traced } from "../traced-value.ts";
import type { Helper, HelperCall } from "./helper.ts";
import { type ArgumentFault, argumentFault, type HelperName } from "./helper-parameters.ts";

/** A call of a helper in a template, with its parameters evaluated. */
export interface EvaluatedCall {
  readonly name: string;
  readonly helper: Helper;
  readonly nodes: readonly hbs.AST.Expression[];
  readonly parameters: readonly TracedValue[];
  readonly named: ReadonlyMap<string, unknown>;
}

/** Calls a helper; a parameter of the wrong kind is a problem at the call instead. */
export function callHelper(
  { name, helper, nodes, parameters, named }: EvaluatedCall,
  { onRead, report, spend }: Pick<HelperCall, "onRead" | "report" | "spend">,
): TracedValue {
  const values = parameters.map(({ value }) => dataOf(value));
  const fault = argumentFault(name, values);
  if (fault) return traced(report(problemOf(name, nodes[fault.index], values[fault.index], fault)));
  for (const value of values) {
    if (typeof value === "object" && value !== null) onRead(value);
  }
  const owner = parameters[0]?.from[0] ?? null;
  const result = helper(values, { named, owner, report, onRead, spend });
  return traced(result, shownFields(name, values, parameters, result));
}

/** Helpers whose result shows their parameters. Others return true, false, a number or markup. */
const SHOWS_PARAMETERS: ReadonlySet<string> = new Set<HelperName>([
  "text",
  "date",
  "dates",
  "amount",
  "join",
  "first",
  "after",
]);

/** The statements' fields that the result of a helper shows. For a whole statement, {{amount}} shows the value. */
function shownFields(
  helper: string,
  values: readonly unknown[],
  parameters: readonly TracedValue[],
  result: unknown,
): readonly StatementField[] {
  if (isSafeMarkup(result) && result.shows) return [result.shows];
  if (!SHOWS_PARAMETERS.has(helper)) return [];
  const shown = parameters.flatMap(({ from }, index) => {
    const value = values[index];
    return isStatement(value) ? [{ statement: value, field: "value" }] : from;
  });
  // Without repeats: a value that is passed on twice at each step would double its fields each time.
  return [...new Set(shown)];
}

/** The value in the data, without a partial's parameters; null where there is no context. */
function dataOf(value: unknown): unknown {
  if (value === NO_CONTEXT) return null;
  return typeof value === "object" && value !== null ? originOf(value) : value;
}

/** The problem of an argument. A group in place of words gets the same problem as a group that is printed. */
function problemOf(
  helper: string,
  node: hbs.AST.Expression | undefined,
  value: unknown,
  fault: ArgumentFault,
): Omit<Problem, "place"> {
  if (fault.isGroup && node && isPath(node)) return missingValue(node.original, value, { file: "" });
  return { code: fault.code, severity: "error", message: `{{${helper}}} ${fault.message}`, hint: fault.hint };
}
