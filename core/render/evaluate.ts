import type { Place, Problem } from "../problem/problem.ts";
import type { Template } from "../template/template.ts";
import { composed } from "../text/composed.ts";
import { type Helper, isTruthy } from "./helpers.ts";
import { escapeMarkup, isSafeMarkup, type MarkupTrace } from "./markup.ts";
import { parseTemplate } from "./parse-template.ts";
import { lookUp, type Scope } from "./scope.ts";
import { missingValue, unknownName, unsupported } from "./template-problems.ts";

/** A template may come from anyone and must end: bounds on steps, output and partials inside partials. */
const MAXIMUM_STEPS = 500_000;
const MAXIMUM_OUTPUT = 5_000_000;
const MAXIMUM_PARTIAL_DEPTH = 20;

export interface Evaluation {
  readonly template: Template;
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly output: MarkupTrace;
  readonly report: (problem: Problem) => void;
  /** Told of every object whose property the template reads. */
  readonly onRead: (object: object) => void;
}

/** The template went over a bound; the rest of the note is not rendered. */
export class TooMuchWork extends Error {}

/**
 * Walks a parsed template. The meaning of the tags is Handlebars' own, with three differences that a note
 * needs: a printed value that is absent is a problem and not a blank, a name that the data never has is a
 * problem, and 0 counts as a value.
 */
export function evaluate(evaluation: Evaluation, file: string, program: hbs.AST.Program, root: Scope): void {
  let steps = 0;
  runProgram({ file, depth: 0 }, program, root);

  interface Frame {
    readonly file: string;
    readonly depth: number;
  }

  function runProgram(frame: Frame, body: hbs.AST.Program, scope: Scope): void {
    for (const statement of body.body) {
      countStep();
      runStatement(frame, statement, scope);
    }
  }

  function countStep(): void {
    steps += 1;
    if (steps > MAXIMUM_STEPS || evaluation.output.length() > MAXIMUM_OUTPUT) throw new TooMuchWork();
  }

  function runStatement(frame: Frame, statement: hbs.AST.Statement, scope: Scope): void {
    if (isContent(statement)) return print(statement.value, contentPlace(frame.file, statement), true);
    if (isMustache(statement)) return runMustache(frame, statement, scope);
    if (isBlock(statement)) return runBlock(frame, statement, scope);
    if (isPartial(statement)) return runPartial(frame, statement, scope);
    if (statement.type !== "CommentStatement") {
      evaluation.report(unsupported(statement.type, placeOf(frame.file, statement)));
    }
  }

  function print(text: string, place: Place, literal: boolean): void {
    evaluation.output.append(text, place, literal);
  }

  function runMustache(frame: Frame, node: hbs.AST.MustacheStatement, scope: Scope): void {
    const place = placeOf(frame.file, node);
    if (!node.escaped) return evaluation.report(unsupported("unescaped", place));
    const value = call(frame, node, scope);
    if (isSafeMarkup(value)) return print(value.markup, place, false);
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
      if (String(value).trim() !== "") return print(escapeMarkup(String(value)), place, false);
    }
    if (value === FAULT) return;
    const name = nameOf(node);
    evaluation.report(missingValue(name, value, place));
    print(escapeMarkup(`[missing: ${name}]`), place, false);
  }

  function runBlock(frame: Frame, node: hbs.AST.BlockStatement, scope: Scope): void {
    const name = isPath(node.path) ? node.path.original : "";
    const argument = (): unknown => {
      const [first] = node.params;
      return first ? resolve(frame, first, scope) : null;
    };
    switch (name) {
      case "if":
        return runBranch(frame, isTruthy(argument()) ? node.program : node.inverse, scope);
      case "unless":
        return runBranch(frame, isTruthy(argument()) ? node.inverse : node.program, scope);
      case "with":
        return runWith(frame, node, argument(), scope);
      case "each":
        return runEach(frame, node, argument(), scope);
      default:
        evaluation.report(unsupported("block", placeOf(frame.file, node), name));
    }
  }

  function runBranch(frame: Frame, branch: hbs.AST.Program | undefined, scope: Scope): void {
    if (branch) runProgram(frame, branch, scope);
  }

  function runWith(frame: Frame, node: hbs.AST.BlockStatement, value: unknown, scope: Scope): void {
    if (!isTruthy(value) || value === FAULT) return runBranch(frame, node.inverse, scope);
    runProgram(frame, node.program, inner(scope, value, {}, node.program.blockParams, [value]));
  }

  function runEach(frame: Frame, node: hbs.AST.BlockStatement, value: unknown, scope: Scope): void {
    if (!Array.isArray(value) || value.length === 0) return runBranch(frame, node.inverse, scope);
    value.forEach((item: unknown, index) => {
      const data = { index, first: index === 0, last: index === value.length - 1, key: index };
      runProgram(frame, node.program, inner(scope, item, data, node.program.blockParams, [item, index]));
    });
  }

  function runPartial(frame: Frame, node: hbs.AST.PartialStatement, scope: Scope): void {
    const place = placeOf(frame.file, node);
    const name = isPath(node.name) ? nameOfPath(node.name) : "";
    const partial = evaluation.template.partials.get(composed(name));
    if (!partial)
      return evaluation.report(unknownName("partial", name, [...evaluation.template.partials.keys()], place));
    if (frame.depth >= MAXIMUM_PARTIAL_DEPTH) throw new TooMuchWork();
    const parsed = parseTemplate(partial.file, partial.source);
    if (!parsed.ok) {
      for (const problem of parsed.problems) evaluation.report(problem);
      return;
    }
    const context = node.params[0] ? resolve(frame, node.params[0], scope) : scope.context;
    const names = new Map(node.hash?.pairs.map((pair) => [pair.key, resolve(frame, pair.value, scope)]));
    runProgram({ file: partial.file, depth: frame.depth + 1 }, parsed.value, { ...scope, context, names });
  }

  function call(
    frame: Frame,
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    scope: Scope,
  ): unknown {
    const name = isPath(node.path) ? node.path.original : "";
    const helper = evaluation.helpers.get(name);
    if (helper) return callHelper(frame, helper, node, scope);
    if (node.params.length === 0) return resolve(frame, node.path, scope);
    evaluation.report(unknownName("helper", name, [...evaluation.helpers.keys()], placeOf(frame.file, node)));
    return FAULT;
  }

  function callHelper(
    frame: Frame,
    helper: Helper,
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    scope: Scope,
  ): unknown {
    const parameters = node.params.map((parameter) => resolve(frame, parameter, scope));
    const pairs =
      node.hash?.pairs.map((pair) => [pair.key, resolve(frame, pair.value, scope)] as const) ?? [];
    if ([...parameters, ...pairs.map(([, value]) => value)].includes(FAULT)) return FAULT;
    for (const parameter of parameters) {
      if (typeof parameter === "object" && parameter !== null) evaluation.onRead(parameter);
    }
    return helper(parameters, {
      named: new Map(pairs),
      report: (problem) => {
        evaluation.report({ ...problem, place: placeOf(frame.file, node) });
        return FAULT;
      },
      onRead: evaluation.onRead,
    });
  }

  function resolve(frame: Frame, node: hbs.AST.Expression, scope: Scope): unknown {
    countStep();
    if (isSubExpression(node)) return call(frame, node, scope);
    if (!isPath(node)) return "value" in node ? node.value : null;
    const result = lookUp(scope, node, evaluation.onRead);
    if (result.found) return result.value;
    evaluation.report(unknownName("value", node.original, result.known, placeOf(frame.file, node)));
    return FAULT;
  }
}

/** Stands for a value whose fault has been reported, so that one fault is not told twice. */
const FAULT = Symbol("fault");

function inner(
  scope: Scope,
  context: unknown,
  data: Readonly<Record<string, unknown>>,
  names: readonly string[] | undefined,
  values: readonly unknown[],
): Scope {
  const own = (names ?? []).map((name, index) => [name, values[index]] as const);
  return {
    context,
    data: { ...scope.data, ...data },
    names: new Map([...scope.names, ...own]),
    parent: scope,
  };
}

function placeOf(file: string, node: hbs.AST.Node): Place {
  return { file, line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** White space that Handlebars took off before the text moves its place in the file. */
function contentPlace(file: string, node: hbs.AST.ContentStatement): Place {
  const { line, column } = node.loc.start;
  const taken = Math.max(0, String(node.original).indexOf(node.value));
  const before = String(node.original).slice(0, taken);
  const breaks = before.split("\n");
  if (breaks.length === 1) return { file, line, column: column + 1 + before.length };
  return { file, line: line + breaks.length - 1, column: (breaks.at(-1) ?? "").length + 1 };
}

function nameOf(node: hbs.AST.MustacheStatement): string {
  const [first] = node.params;
  if (first && isPath(first)) return first.original;
  return isPath(node.path) ? node.path.original : "value";
}

function nameOfPath(node: hbs.AST.PathExpression): string {
  return node.original;
}

function isContent(node: hbs.AST.Statement): node is hbs.AST.ContentStatement {
  return node.type === "ContentStatement";
}
function isMustache(node: hbs.AST.Statement): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}
function isBlock(node: hbs.AST.Statement): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}
function isPartial(node: hbs.AST.Statement): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}
function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}
function isSubExpression(node: hbs.AST.Expression): node is hbs.AST.SubExpression {
  return node.type === "SubExpression";
}
