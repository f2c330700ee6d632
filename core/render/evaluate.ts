import { fillPhrase } from "../language/fill-phrase.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Result } from "../problem/result.ts";
import type { Template } from "../template/template.ts";
import { callHelper } from "./call-helper.ts";
import type { Helper } from "./helper.ts";
import { indented } from "./indented.ts";
import { escapeMarkup, isSafeMarkup, type MarkupTrace } from "./markup.ts";
import { contentPlace, placeOf } from "./place-of.ts";
import {
  blockScope,
  lookUp,
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
import { missingValue, nothingAbove, tooDeepPartials, unknownName } from "./template-problems.ts";
import { type StatementField, type TracedValue, traced } from "./traced-value.ts";
import { isTruthy } from "./truth.ts";

export interface Evaluation {
  readonly template: Template;
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly output: MarkupTrace;
  /** A partial's tree; parsed and checked once, whatever the number of its calls. */
  readonly partial: (name: string) => Result<ParsedPartial | undefined>;
  readonly report: (problem: Problem) => void;
  /** The words that Attaché itself prints. */
  readonly forms: LanguageForms;
  /** Told of every object whose property the template reads. */
  readonly onRead: (object: object) => void;
  /** Told what of statements the value shows that is printed at an offset of the markup. */
  readonly onPrint: (from: readonly StatementField[], offset: number) => void;
}

export interface ParsedPartial {
  readonly file: string;
  readonly program: hbs.AST.Program;
}

/** The template went over a bound; the rest of the note is not rendered. */
export class TooMuchWork extends Error {}

interface Frame {
  readonly file: string;
  readonly depth: number;
  readonly print: MarkupTrace["append"];
}

/**
 * Walks a parsed template that `lintTemplate` has nothing against: what that refuses is passed over here. The meaning
 * of the tags is Handlebars' own, with three differences that a note needs: a printed value that is absent is a
 * problem and not a blank, a name that the data never has is a problem, and 0 counts as a value.
 */
export function evaluate(
  evaluation: Evaluation,
  file: string,
  program: hbs.AST.Program,
  root: TemplateScope,
): void {
  let steps = 0;
  runProgram({ file, depth: 0, print: evaluation.output.append }, program, root);

  function runProgram(frame: Frame, body: hbs.AST.Program | undefined, scope: TemplateScope): void {
    for (const statement of body?.body ?? []) {
      countSteps(1);
      runStatement(frame, statement, scope);
    }
  }

  function countSteps(count: number): void {
    steps += count;
    if (steps > TEMPLATE_LIMITS.steps || evaluation.output.length() > TEMPLATE_LIMITS.output) {
      throw new TooMuchWork();
    }
  }

  /** No text is longer than all that a note may print. */
  function countCharacters(count: number): void {
    if (count > TEMPLATE_LIMITS.output) throw new TooMuchWork();
    countSteps(count / TEMPLATE_LIMITS.charactersOfStep);
  }

  function countValue(value: unknown): void {
    if (Array.isArray(value)) countSteps(value.length);
    else if (typeof value === "string") countCharacters(value.length);
  }

  function runStatement(frame: Frame, statement: hbs.AST.Statement, scope: TemplateScope): void {
    if (tree.isContent(statement)) {
      return frame.print(statement.value, contentPlace(frame.file, statement), true);
    }
    if (tree.isMustache(statement)) return runMustache(frame, statement, scope);
    if (tree.isBlock(statement)) return runBlock(frame, statement, scope);
    if (tree.isPartial(statement)) return runPartial(frame, statement, scope);
  }

  function runMustache(frame: Frame, node: hbs.AST.MustacheStatement, scope: TemplateScope): void {
    if (!node.escaped) return;
    const place = placeOf(frame.file, node);
    const { value, from } = call(frame, node, scope);
    const markup = markupOf(value);
    if (markup !== undefined) {
      evaluation.onPrint(from, evaluation.output.length());
      return frame.print(markup, place, false);
    }
    if (value === FAULT) return;
    const name = nameOf(node);
    evaluation.report(missingValue(name, value === NO_CONTEXT ? null : value, place));
    frame.print(escapeMarkup(fillPhrase(evaluation.forms.missing, { name })), place, false);
  }

  function runBlock(frame: Frame, node: hbs.AST.BlockStatement, scope: TemplateScope): void {
    const [first] = node.params;
    const value = first ? resolve(frame, first, scope) : FAULTY;
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

  function runBranch(frame: Frame, branch: hbs.AST.Program | undefined, scope: TemplateScope): void {
    runProgram(frame, branch, blockScope(scope, sameContext(scope)));
  }

  function runWith(
    frame: Frame,
    node: hbs.AST.BlockStatement,
    value: TracedValue,
    scope: TemplateScope,
  ): void {
    if (value === FAULTY) return;
    if (!isTruthy(value.value)) return runBranch(frame, node.inverse, scope);
    runProgram(frame, node.program, blockScope(scope, value, named(node.program, [value])));
  }

  function runEach(
    frame: Frame,
    node: hbs.AST.BlockStatement,
    list: TracedValue,
    scope: TemplateScope,
  ): void {
    const { value } = list;
    if (list === FAULTY) return;
    const items = itemsOf(value);
    if (items.length === 0) return runBranch(frame, node.inverse, scope);
    if (!Array.isArray(value) && typeof value === "object" && value !== null)
      evaluation.onRead(originOf(value));
    items.forEach(([key, each], index) => {
      countSteps(1);
      const item = propertyOf(list, String(key), each);
      const variables = { key, index, first: index === 0, last: index === items.length - 1 };
      const inner = blockScope(scope, item, named(node.program, [item, traced(key)]));
      runProgram(frame, node.program, loopScope(inner, variables));
    });
  }

  function runPartial(frame: Frame, node: hbs.AST.PartialStatement, scope: TemplateScope): void {
    const partial = evaluation.partial(tree.partialName(node));
    if (!partial.ok || !partial.value || node.params.length > 1) return;
    if (frame.depth >= TEMPLATE_LIMITS.openPartials) {
      evaluation.report(tooDeepPartials(tree.partialName(node), placeOf(frame.file, node)));
      throw new TooMuchWork();
    }
    const context = node.params[0] ? resolve(frame, node.params[0], scope) : scope.context;
    const pairs = node.hash?.pairs ?? [];
    const parameters = new Map(pairs.map((pair) => [pair.key, resolve(frame, pair.value, scope)]));
    if (context === FAULTY || [...parameters.values()].includes(FAULTY)) return;
    const inner = partialScope(scope, mergedContext(context, parameters));
    const { file, program } = partial.value;
    const print = node.indent ? indented(frame.print, node.indent) : frame.print;
    runProgram({ file, depth: frame.depth + 1, print }, program, inner);
  }

  function mergedContext(context: TracedValue, parameters: ReadonlyMap<string, TracedValue>): TracedValue {
    if (parameters.size === 0) return context;
    countSteps(parameters.size + fieldCount(context.value));
    return withParameters(context, parameters);
  }

  function call(
    frame: Frame,
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    scope: TemplateScope,
  ): TracedValue {
    const isBlockParameter = (name: string): boolean => scope.blockParameters.has(name);
    const meaning = tree.meaningOf(node, isBlockParameter, (name) => evaluation.helpers.has(name));
    if (meaning.type === "value") return resolve(frame, tree.pathOf(node), scope);
    const { name } = meaning;
    const helper = evaluation.helpers.get(name);
    if (!helper) return FAULTY;
    const parameters = node.params.map((parameter) => resolve(frame, parameter, scope));
    const pairs = (node.hash?.pairs ?? []).map(
      (pair) => [pair.key, resolve(frame, pair.value, scope)] as const,
    );
    if ([...parameters, ...pairs.map(([, value]) => value)].includes(FAULTY)) return FAULTY;
    for (const { value } of parameters) countValue(value);
    const reportAt = (problem: Omit<Problem, "place"> & { readonly place?: Place }): unknown => {
      evaluation.report({ ...problem, place: placeOf(frame.file, node) });
      return FAULT;
    };
    const named = new Map(pairs.map(([key, { value }]) => [key, value]));
    const result = callHelper(
      { name, helper, nodes: node.params, parameters, named },
      { onRead: evaluation.onRead, report: reportAt, spend: countCharacters },
    );
    if (!Array.isArray(result.value)) countValue(result.value);
    return result.value === FAULT ? FAULTY : result;
  }

  function resolve(frame: Frame, node: hbs.AST.Expression, scope: TemplateScope): TracedValue {
    countSteps(1);
    if (tree.isSubExpression(node)) return call(frame, node, scope);
    if (!tree.isPath(node)) return traced("value" in node ? (node.value ?? null) : null);
    const result = lookUp(scope, node, evaluation.onRead);
    if (result.found) return traced(result.value ?? null, result.from);
    const place = placeOf(frame.file, node);
    evaluation.report(
      result.above
        ? nothingAbove(node.original, place)
        : unknownName("value", node.original, result.known, place),
    );
    return FAULTY;
  }
}

/** Stands for a value whose fault has been reported, so that one fault is not told twice. */
const FAULT = Symbol("fault");
const FAULTY: TracedValue = traced(FAULT);

/** A value as it is printed; undefined where there is nothing that can be. */
function markupOf(value: unknown): string | undefined {
  if (isSafeMarkup(value)) return value.markup;
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return undefined;
  return String(value).trim() === "" ? undefined : escapeMarkup(String(value));
}

/** The values of a block's parameters; of two with the same name, the first counts. */
function named(
  program: hbs.AST.Program | undefined,
  values: readonly TracedValue[],
): readonly (readonly [string, TracedValue])[] {
  return (program?.blockParams ?? [])
    .map((name, index) => [name, values[index] ?? traced(null)] as const)
    .reverse();
}

/** What `{{#each}}` goes through, with its keys: the items of a list, or the fields of a group. */
function itemsOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === "object" && value !== null && !isSafeMarkup(value) ? Object.entries(value) : [];
}

/** What a partial's context takes over of the caller's. */
function fieldCount(value: unknown): number {
  if (typeof value === "string") return value.length;
  return typeof value === "object" && value !== null ? Object.keys(value).length : 0;
}

function nameOf(node: hbs.AST.MustacheStatement): string {
  const [first] = node.params;
  return first && tree.isPath(first) ? first.original : tree.pathOf(node).original;
}
