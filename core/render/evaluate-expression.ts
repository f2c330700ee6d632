import type { TemplateFrame } from "./evaluation.ts";
import { callHelper } from "./helpers/call-helper.ts";
import type { HelperCall } from "./helpers/helper.ts";
import { placeOf } from "./place-of.ts";
import { lookUp, type TemplateScope } from "./scope.ts";
import * as tree from "./syntax-tree.ts";
import { nothingAbove, unknownName } from "./template-problems.ts";
import { type TracedValue, traced } from "./traced-value.ts";
import { countCharacters, countSteps, countValue } from "./work-done.ts";

/** Stands in for a value whose fault has been reported, so that it is not reported again. */
export const FAULT = Symbol("fault");
export const FAULTY: TracedValue = traced(FAULT);

export function evaluateExpression(
  frame: TemplateFrame,
  node: hbs.AST.Expression,
  scope: TemplateScope,
): TracedValue {
  countSteps(frame.work, 1);
  if (tree.isSubExpression(node)) return evaluateCall(frame, node, scope);
  if (!tree.isPath(node)) return traced("value" in node ? (node.value ?? null) : null);
  const result = lookUp(scope, node, frame.evaluation.onRead);
  if (result.found) return traced(result.value ?? null, result.from);
  const place = placeOf(frame.file, node);
  frame.evaluation.report(
    result.above
      ? nothingAbove(node.original, place)
      : unknownName("value", node.original, result.known, place),
  );
  return FAULTY;
}

/**
 * The `name=value` pairs of a tag, in the order in which they are written. The literal `undefined` is as if the pair
 * were not there, as in Handlebars; `null`, or a path that leads to nothing, hides what has the name otherwise.
 */
export function evaluatePairs(
  frame: TemplateFrame,
  node: { readonly hash?: hbs.AST.Hash },
  scope: TemplateScope,
): readonly (readonly [string, TracedValue])[] {
  const pairs = (node.hash?.pairs ?? []).filter(({ value }) => value.type !== "UndefinedLiteral");
  return pairs.map(({ key, value }) => [key, evaluateExpression(frame, value, scope)]);
}

/** Evaluates a tag that is a path or a helper's call. */
export function evaluateCall(
  frame: TemplateFrame,
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  scope: TemplateScope,
): TracedValue {
  const { helpers } = frame.evaluation;
  const isBlockParameter = (name: string): boolean => scope.blockParameters.has(name);
  const { type, name } = tree.meaningOf(node, isBlockParameter, (each) => helpers.has(each));
  if (type === "value") return evaluateExpression(frame, tree.pathOf(node), scope);
  const helper = helpers.get(name);
  if (!helper) return FAULTY;
  const parameters = node.params.map((parameter) => evaluateExpression(frame, parameter, scope));
  const pairs = evaluatePairs(frame, node, scope);
  if ([...parameters, ...pairs.map(([, value]) => value)].includes(FAULTY)) return FAULTY;
  for (const { value } of parameters) countValue(frame.work, value);
  const named = new Map(pairs.map(([key, { value }]) => [key, value]));
  const call = { name, helper, nodes: node.params, parameters, named };
  const result = callHelper(call, callContext(frame, node));
  if (!Array.isArray(result.value)) countValue(frame.work, result.value);
  return result.value === FAULT ? FAULTY : result;
}

function callContext(
  { evaluation, work, file }: TemplateFrame,
  node: hbs.AST.Node,
): Pick<HelperCall, "onRead" | "report" | "spend"> {
  return {
    onRead: evaluation.onRead,
    report(problem) {
      evaluation.report({ ...problem, place: placeOf(file, node) });
      return FAULT;
    },
    spend: (characters) => countCharacters(work, characters),
  };
}
