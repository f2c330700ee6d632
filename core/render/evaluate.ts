import { fillPhrase } from "../language/fill-phrase.ts";
import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { evaluateCall, evaluateExpression, evaluatePairs, FAULT, FAULTY } from "./evaluate-expression.ts";
import type { Evaluation, TemplateFrame } from "./evaluation.ts";
import { indented } from "./indented.ts";
import { escapeMarkup, isSafeMarkup } from "./markup.ts";
import { contentPlace, placeOf } from "./place-of.ts";
import {
  blankValue,
  blockScope,
  loopScope,
  NO_CONTEXT,
  originOf,
  partialScope,
  propertyOf,
  sameContext,
  type TemplateScope,
  withParameters,
} from "./scope.ts";
import * as tree from "./syntax-tree.ts";
import { missingField, missingValue, tooDeepPartials } from "./template-problems.ts";
import { type TracedValue, traced } from "./traced-value.ts";
import { isTruthy } from "./truth.ts";
import { countSteps, TooMuchWork } from "./work-done.ts";

/**
 * Evaluates a parsed template, skipping what `lintTemplate` refuses. Tags mean what they mean in Handlebars, with three
 * differences that a note needs: a printed value that is absent is a problem and not a blank, a name that the data never
 * has is a problem, and 0 counts as a value.
 */
export function evaluate(
  evaluation: Evaluation,
  file: string,
  program: hbs.AST.Program,
  root: TemplateScope,
): void {
  const { append, length } = evaluation.output;
  const work = { steps: 0, outputLength: length };
  runProgram({ evaluation, work, file, depth: 0, print: append }, program, root);
}

function runProgram(frame: TemplateFrame, body: hbs.AST.Program | undefined, scope: TemplateScope): void {
  for (const statement of body?.body ?? []) {
    countSteps(frame.work, 1);
    runStatement(frame, statement, scope);
  }
}

function runStatement(frame: TemplateFrame, statement: hbs.AST.Statement, scope: TemplateScope): void {
  if (tree.isContent(statement)) {
    frame.print(statement.value, contentPlace(frame.file, statement), true);
  } else if (tree.isMustache(statement)) runMustache(frame, statement, scope);
  else if (tree.isBlock(statement)) runBlock(frame, statement, scope);
  else if (tree.isPartial(statement)) runPartial(frame, statement, scope);
}

function runMustache(frame: TemplateFrame, node: hbs.AST.MustacheStatement, scope: TemplateScope): void {
  if (!node.escaped) return;
  const { evaluation, file, print } = frame;
  const place = placeOf(file, node);
  const { value, from } = evaluateCall(frame, node, scope);
  const markup = markupOf(value);
  if (markup !== undefined) {
    evaluation.onPrint(from, evaluation.output.length());
    return print(markup, place, false);
  }
  if (value === FAULT) return;
  const name = nameOf(node);
  evaluation.report(
    missingBriefField(frame, node, value, scope) ??
      missingValue(name, value === NO_CONTEXT ? null : value, place),
  );
  print(escapeMarkup(fillPhrase(evaluation.forms.missing, { name })), place, false);
}

/** The problem of a printed value that the brief leaves empty; undefined for any other value. */
function missingBriefField(
  { evaluation, file }: TemplateFrame,
  node: hbs.AST.MustacheStatement,
  value: unknown,
  scope: TemplateScope,
): Problem | undefined {
  const path = printedPath(node);
  if (isGroup(value) || !path) return undefined;
  const blank = blankValue(scope, path);
  const field = evaluation.briefField(blank);
  if (field === undefined) return undefined;
  const option = evaluation.template.options?.find(({ name }) => `options.${name}` === field);
  return missingField(field, option?.label, blank.value === null ? placeOf(file, node) : undefined);
}

function runBlock(frame: TemplateFrame, node: hbs.AST.BlockStatement, scope: TemplateScope): void {
  const [first] = node.params;
  const value = first ? evaluateExpression(frame, first, scope) : FAULTY;
  switch (tree.pathOf(node).original) {
    case "if":
      return runBranch(frame, isTruthy(value.value) ? node.program : node.inverse, scope);
    case "unless":
      return runBranch(frame, isTruthy(value.value) ? node.inverse : node.program, scope);
    case "with":
      return runWith(frame, node, value, scope);
    case "each":
      return runEach(frame, node, value, scope);
  }
}

function runBranch(frame: TemplateFrame, branch: hbs.AST.Program | undefined, scope: TemplateScope): void {
  runProgram(frame, branch, blockScope(scope, sameContext(scope)));
}

function runWith(
  frame: TemplateFrame,
  node: hbs.AST.BlockStatement,
  value: TracedValue,
  scope: TemplateScope,
): void {
  if (value === FAULTY) return;
  if (!isTruthy(value.value)) return runBranch(frame, node.inverse, scope);
  runProgram(frame, node.program, blockScope(scope, value, blockParameters(node.program, [value])));
}

function runEach(
  frame: TemplateFrame,
  node: hbs.AST.BlockStatement,
  list: TracedValue,
  scope: TemplateScope,
): void {
  const { value } = list;
  if (list === FAULTY) return;
  const items = itemsOf(value);
  if (items.length === 0) return runBranch(frame, node.inverse, scope);
  if (!Array.isArray(value) && typeof value === "object" && value !== null)
    frame.evaluation.onRead(originOf(value));
  items.forEach(([key, each], index) => {
    countSteps(frame.work, 1);
    const item = propertyOf(list, String(key), each);
    const variables = { key, index, first: index === 0, last: index === items.length - 1 };
    const inner = blockScope(scope, item, blockParameters(node.program, [item, traced(key)]));
    runProgram(frame, node.program, loopScope(inner, variables));
  });
}

function runPartial(frame: TemplateFrame, node: hbs.AST.PartialStatement, scope: TemplateScope): void {
  const { evaluation } = frame;
  const name = tree.partialName(node);
  const partial = evaluation.partial(name);
  if (!partial.ok || !partial.value || node.params.length > 1) return;
  if (frame.depth >= TEMPLATE_LIMITS.openPartials) {
    evaluation.report(tooDeepPartials(name, placeOf(frame.file, node)));
    throw new TooMuchWork();
  }
  const [first] = node.params;
  const context = first ? evaluateExpression(frame, first, scope) : scope.context;
  const parameters = new Map(evaluatePairs(frame, node, scope));
  if (context === FAULTY || [...parameters.values()].includes(FAULTY)) return;
  const inner = partialScope(scope, mergedContext(frame, context, parameters));
  const { file, program } = partial.value;
  const print = node.indent ? indented(frame.print, node.indent) : frame.print;
  runProgram({ ...frame, file, depth: frame.depth + 1, print }, program, inner);
}

function mergedContext(
  { work }: TemplateFrame,
  context: TracedValue,
  parameters: ReadonlyMap<string, TracedValue>,
): TracedValue {
  if (parameters.size === 0) return context;
  countSteps(work, parameters.size + fieldCount(context.value));
  return withParameters(context, parameters);
}

/** The value in markup; undefined where it is absent, blank or a group of values. */
function markupOf(value: unknown): string | undefined {
  if (isSafeMarkup(value)) return value.markup;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return String(value).trim() === "" ? undefined : escapeMarkup(String(value));
}

/** The names and values of a block's parameters, in reverse: where two have the same name, the first one counts. */
function blockParameters(
  program: hbs.AST.Program | undefined,
  values: readonly TracedValue[],
): readonly (readonly [string, TracedValue])[] {
  return (program?.blockParams ?? [])
    .map((name, index) => [name, values[index] ?? traced(null)] as const)
    .reverse();
}

/** The items that `{{#each}}` visits, with their keys: those of a list, or the fields of a group. */
function itemsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === "object" && value !== null && !isSafeMarkup(value) ? Object.entries(value) : [];
}

/** The number of fields, or characters, that a partial's context copies from the caller's. */
function fieldCount(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function nameOf(node: hbs.AST.MustacheStatement): string {
  return printedPath(node)?.original ?? tree.pathOf(node).original;
}

/** The path that a tag prints, by itself or as the first value of a helper. */
function printedPath(node: hbs.AST.MustacheStatement): hbs.AST.PathExpression | undefined {
  const [first] = node.params;
  if (first) return tree.isPath(first) ? first : undefined;
  return tree.pathOf(node);
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && value !== NO_CONTEXT;
}
