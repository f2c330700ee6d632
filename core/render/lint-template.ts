import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { argumentFault, NOT_KNOWN_YET, takesNamed } from "./helpers/helper-parameters.ts";
import { placeOf } from "./place-of.ts";
import * as tree from "./syntax-tree.ts";
import {
  type UnsupportedTag,
  unknownBlock,
  unknownName,
  unsupported,
  wrongArgument,
} from "./template-problems.ts";

/** The blocks that templates have: how many block parameters each gives, and its named parameters. */
const BLOCKS: ReadonlyMap<string, { readonly gives: number; readonly named: readonly string[] }> = new Map([
  ["if", { gives: 0, named: ["includeZero"] }],
  ["unless", { gives: 0, named: ["includeZero"] }],
  ["with", { gives: 1, named: [] }],
  ["each", { gives: 2, named: [] }],
]);

export interface KnownNames {
  readonly helpers: readonly string[];
  readonly partials: readonly string[];
  /** Names of the template's options. */
  readonly options: readonly string[];
  /** Whether the file is the template itself, which begins at the note's data; a partial may begin at any value. */
  readonly isRoot: boolean;
}

/** One template file, the names that it may use, and the problems found so far. */
interface Lint {
  readonly file: string;
  readonly known: KnownNames;
  readonly problems: Problem[];
}

/**
 * The faults of a template that show before it is filled, also in branches that today's note does not print: tags that
 * templates do not have, unknown helpers and partials, and parameters that nothing takes.
 */
export function lintTemplate(file: string, program: hbs.AST.Program, known: KnownNames): readonly Problem[] {
  const problems: Problem[] = [];
  lintProgram({ file, known, problems }, program, new Set());
  return problems;
}

function reportUnsupported(lint: Lint, node: hbs.AST.Node, tag: UnsupportedTag): void {
  lint.problems.push(unsupported(tag, placeOf(lint.file, node)));
}

function reportWrong(lint: Lint, node: hbs.AST.Node, message: string, hint: string): void {
  lint.problems.push(wrongArgument(message, hint, placeOf(lint.file, node)));
}

function lintProgram(lint: Lint, body: hbs.AST.Program | undefined, outer: ReadonlySet<string>): void {
  const names = new Set([...outer, ...(body?.blockParams ?? [])]);
  for (const statement of body?.body ?? []) lintStatement(lint, statement, names);
}

function lintStatement(lint: Lint, node: hbs.AST.Statement, names: ReadonlySet<string>): void {
  if (tree.isMustache(node)) {
    if (!node.escaped) reportUnsupported(lint, node, "unescaped");
    lintCall(lint, node, names);
  } else if (tree.isBlock(node)) lintBlock(lint, node, names);
  else if (tree.isPartial(node)) lintPartial(lint, node, names);
  else if (node.type === "PartialBlockStatement") reportUnsupported(lint, node, "partialBlock");
  else if (node.type === "Decorator") reportUnsupported(lint, node, "decorator");
  else if (node.type === "DecoratorBlock") reportUnsupported(lint, node, "decoratorBlock");
}

function lintBlock(lint: Lint, node: hbs.AST.BlockStatement, names: ReadonlySet<string>): void {
  const path = tree.pathOf(node);
  const block = tree.isSimplePath(path) && !names.has(path.original) ? BLOCKS.get(path.original) : undefined;
  if (!block) lint.problems.push(unknownBlock(path.original, placeOf(lint.file, node)));
  else {
    lintBlockArguments(lint, node, path.original, block);
    for (const parameter of node.params) lintExpression(lint, parameter, names);
  }
  lintBlockParameters(lint, node, path.original, block?.gives ?? 0);
  lintProgram(lint, node.program, names);
  lintProgram(lint, node.inverse, names);
}

function lintBlockArguments(
  lint: Lint,
  node: hbs.AST.BlockStatement,
  name: string,
  { named }: { readonly named: readonly string[] },
): void {
  if (node.params.length !== 1) {
    const message = `{{#${name}}} takes one value, and here it gets ${node.params.length}`;
    reportWrong(lint, node, message, `write {{#${name} value}}; put a helper's call in parentheses`);
  }
  for (const { key } of node.hash?.pairs ?? []) {
    if (named.includes(key)) continue;
    reportWrong(lint, node, `{{#${name}}} takes no "${key}"`, `write {{#${name} value}}`);
  }
}

function lintBlockParameters(lint: Lint, node: hbs.AST.BlockStatement, name: string, gives: number): void {
  const inverted = node.inverse?.blockParams ?? [];
  const given = [...(node.program?.blockParams ?? []), ...inverted];
  const reserved = given.find((each) => tree.RESERVED_NAMES.has(each));
  if (reserved !== undefined) {
    const message = `a block parameter cannot be called "${reserved}", as a tag is`;
    reportWrong(lint, node, message, "give it another name");
  }
  if (given.length > gives || inverted.length > 0) {
    const message = `{{#${name}}} gives ${gives === 0 ? "no block parameter" : `at most ${gives}`} here, and ${given.length} ${given.length === 1 ? "is" : "are"} named`;
    reportWrong(lint, node, message, `take out what follows "as"`);
  }
}

function lintPartial(lint: Lint, node: hbs.AST.PartialStatement, names: ReadonlySet<string>): void {
  const name = tree.partialName(node);
  if (tree.isSubExpression(node.name)) reportUnsupported(lint, node, "dynamicPartial");
  else if (!lint.known.partials.includes(name))
    lint.problems.push(unknownName("partial", name, lint.known.partials, placeOf(lint.file, node)));
  if (node.params.length > 1) {
    const message = `{{> ${name}}} takes at most one value to begin at, and here it gets ${node.params.length}`;
    reportWrong(lint, node, message, "hand further values on by name: title=note.title");
  }
  for (const parameter of node.params) lintExpression(lint, parameter, names);
  lintPairs(lint, node, names);
}

function lintPairs(
  lint: Lint,
  node: hbs.AST.Node & { readonly hash?: hbs.AST.Hash },
  names: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const { key, value } of node.hash?.pairs ?? []) {
    lintExpression(lint, value, names);
    if (key in Object.prototype) {
      reportWrong(lint, node, `"${key}" cannot be the name of a parameter`, "give it another name");
    } else if (seen.has(key)) {
      reportWrong(lint, node, `"${key}" is given twice here`, "take one of them out");
    }
    seen.add(key);
  }
}

function lintExpression(lint: Lint, node: hbs.AST.Expression, names: ReadonlySet<string>): void {
  if (tree.isSubExpression(node)) lintCall(lint, node, names);
  else if (tree.isPath(node)) lintPath(lint, node, names);
}

function lintPath(lint: Lint, path: hbs.AST.PathExpression, names: ReadonlySet<string>): void {
  lintOption(lint, path, names);
  const { pathLength, nameLength } = TEMPLATE_LIMITS;
  if (path.parts.length + path.depth <= pathLength && path.original.length <= nameLength) return;
  const message = `this name has more than ${pathLength} steps or ${nameLength} characters`;
  lint.problems.push({
    code: "template-too-big",
    severity: "error",
    message,
    place: placeOf(lint.file, path),
  });
}

/** An option is known without the data, so that a wrong name shows even where today's note does not print it. */
function lintOption(lint: Lint, path: hbs.AST.PathExpression, names: ReadonlySet<string>): void {
  const parts = path.parts.map(String);
  const [group, name] = path.data && parts[0] === "root" ? parts.slice(1) : parts;
  const isRooted = path.data ? parts[0] === "root" : lint.known.isRoot && path.depth === 0;
  if (!isRooted || group !== "options" || name === undefined) return;
  if ((!path.data && names.has(group)) || lint.known.options.includes(name)) return;
  lint.problems.push(unknownName("value", path.original, lint.known.options, placeOf(lint.file, path)));
}

function lintCall(
  lint: Lint,
  node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
  names: ReadonlySet<string>,
): void {
  for (const parameter of node.params) lintExpression(lint, parameter, names);
  lintPairs(lint, node, names);
  lintPath(lint, tree.pathOf(node), names);
  const isHelper = (name: string): boolean => lint.known.helpers.includes(name);
  const { type, name } = tree.meaningOf(node, (each) => names.has(each), isHelper);
  if (type === "value") {
    if (!tree.hasArguments(node)) return;
    const message = `"${name}" is a block parameter here and takes no values`;
    reportWrong(lint, node, message, "give the block parameter another name than the helper");
  } else if (!isHelper(name))
    lint.problems.push(unknownName("helper", name, lint.known.helpers, placeOf(lint.file, node)));
  else lintHelper(lint, node, name);
}

function lintHelper(lint: Lint, node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, name: string): void {
  const values = node.params.map((each) => (tree.isLiteral(each) ? (each.value ?? null) : NOT_KNOWN_YET));
  const fault = argumentFault(name, values);
  if (fault) {
    const message = `{{${name}}} ${fault.message}`;
    lint.problems.push({
      code: fault.code,
      severity: "error",
      message,
      hint: fault.hint,
      place: placeOf(lint.file, node),
    });
  }
  const key = node.hash?.pairs[0]?.key;
  if (key === undefined || takesNamed(name)) return;
  reportWrong(lint, node, `{{${name}}} takes no "${key}"`, "take it out");
}
