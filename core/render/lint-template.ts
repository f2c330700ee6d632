import { TEMPLATE_LIMITS } from "../limits/limits.ts";
import type { Problem } from "../problem/problem.ts";
import { argumentFault, NOT_KNOWN_YET, takesNamed } from "./helper-parameters.ts";
import { placeOf } from "./place-of.ts";
import * as tree from "./syntax-tree.ts";
import { unknownBlock, unknownName, unsupported, wrongArgument } from "./template-problems.ts";

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
}

/**
 * What can be told of a template before it is filled: tags that templates do not have, unknown helpers and partials,
 * and parameters that nothing takes, in branches that no note of today prints, too.
 */
export function lintTemplate(file: string, program: hbs.AST.Program, known: KnownNames): readonly Problem[] {
  const problems: Problem[] = [];
  const at = (node: hbs.AST.Node) => placeOf(file, node);
  lintProgram(program, new Set());
  return problems;

  function lintProgram(body: hbs.AST.Program | undefined, outer: ReadonlySet<string>): void {
    const names = new Set([...outer, ...(body?.blockParams ?? [])]);
    for (const statement of body?.body ?? []) lintStatement(statement, names);
  }

  function lintStatement(node: hbs.AST.Statement, names: ReadonlySet<string>): void {
    if (tree.isMustache(node)) {
      if (!node.escaped) problems.push(unsupported("unescaped", at(node)));
      lintCall(node, names);
    } else if (tree.isBlock(node)) lintBlock(node, names);
    else if (tree.isPartial(node)) lintPartial(node, names);
    else if (node.type === "PartialBlockStatement") problems.push(unsupported("partialBlock", at(node)));
    else if (node.type === "Decorator") problems.push(unsupported("decorator", at(node)));
    else if (node.type === "DecoratorBlock") problems.push(unsupported("decoratorBlock", at(node)));
  }

  function lintBlock(node: hbs.AST.BlockStatement, names: ReadonlySet<string>): void {
    const path = tree.pathOf(node);
    const block = tree.isSimple(path) && !names.has(path.original) ? BLOCKS.get(path.original) : undefined;
    if (!block) problems.push(unknownBlock(path.original, at(node)));
    else {
      lintBlockArguments(node, path.original, block);
      for (const parameter of node.params) lintExpression(parameter, names);
    }
    lintBlockParameters(node, path.original, block?.gives ?? 0);
    lintProgram(node.program, names);
    lintProgram(node.inverse, names);
  }

  function lintBlockArguments(
    node: hbs.AST.BlockStatement,
    name: string,
    { named }: { readonly named: readonly string[] },
  ): void {
    if (node.params.length !== 1) {
      const message = `{{#${name}}} takes one value, and here it gets ${node.params.length}`;
      problems.push(
        wrongArgument(message, `write {{#${name} value}}; put a helper's call in parentheses`, at(node)),
      );
    }
    for (const { key } of node.hash?.pairs ?? []) {
      if (named.includes(key)) continue;
      problems.push(wrongArgument(`{{#${name}}} takes no "${key}"`, `write {{#${name} value}}`, at(node)));
    }
  }

  function lintBlockParameters(node: hbs.AST.BlockStatement, name: string, gives: number): void {
    const inverted = node.inverse?.blockParams ?? [];
    const given = [...(node.program?.blockParams ?? []), ...inverted];
    const reserved = given.find((each) => tree.RESERVED_NAMES.has(each));
    if (reserved !== undefined) {
      const message = `a block parameter cannot be called "${reserved}", as a tag is`;
      problems.push(wrongArgument(message, "give it another name", at(node)));
    }
    if (given.length > gives || inverted.length > 0) {
      const message = `{{#${name}}} gives ${gives === 0 ? "no block parameter" : `at most ${gives}`} here, and ${given.length} ${given.length === 1 ? "is" : "are"} named`;
      problems.push(wrongArgument(message, `take out what stands behind "as"`, at(node)));
    }
  }

  function lintPartial(node: hbs.AST.PartialStatement, names: ReadonlySet<string>): void {
    const name = tree.partialName(node);
    if (tree.isSubExpression(node.name)) problems.push(unsupported("dynamicPartial", at(node)));
    else if (!known.partials.includes(name))
      problems.push(unknownName("partial", name, known.partials, at(node)));
    if (node.params.length > 1) {
      const message = `{{> ${name}}} takes at most one value to begin at, and here it gets ${node.params.length}`;
      problems.push(wrongArgument(message, "hand further values on by name: title=note.title", at(node)));
    }
    for (const parameter of node.params) lintExpression(parameter, names);
    lintPairs(node, names);
  }

  function lintPairs(
    node: hbs.AST.Node & { readonly hash?: hbs.AST.Hash },
    names: ReadonlySet<string>,
  ): void {
    const seen = new Set<string>();
    for (const { key, value } of node.hash?.pairs ?? []) {
      lintExpression(value, names);
      if (key in Object.prototype) {
        problems.push(
          wrongArgument(`"${key}" cannot be the name of a parameter`, "give it another name", at(node)),
        );
      } else if (seen.has(key)) {
        problems.push(wrongArgument(`"${key}" is given twice here`, "take one of them out", at(node)));
      }
      seen.add(key);
    }
  }

  function lintExpression(node: hbs.AST.Expression, names: ReadonlySet<string>): void {
    if (tree.isSubExpression(node)) lintCall(node, names);
    else if (tree.isPath(node)) lintPath(node);
  }

  function lintPath(path: hbs.AST.PathExpression): void {
    const { pathLength, nameLength } = TEMPLATE_LIMITS;
    if (path.parts.length + path.depth <= pathLength && path.original.length <= nameLength) return;
    const message = `this name has more than ${pathLength} steps or ${nameLength} characters`;
    problems.push({ code: "template-too-big", severity: "error", message, place: at(path) });
  }

  function lintCall(
    node: hbs.AST.MustacheStatement | hbs.AST.SubExpression,
    names: ReadonlySet<string>,
  ): void {
    for (const parameter of node.params) lintExpression(parameter, names);
    lintPairs(node, names);
    lintPath(tree.pathOf(node));
    const isHelper = (name: string): boolean => known.helpers.includes(name);
    const { type, name } = tree.meaningOf(node, (each) => names.has(each), isHelper);
    if (type === "value") {
      if (!tree.hasArguments(node)) return;
      const message = `"${name}" is a block parameter here and takes no values`;
      problems.push(
        wrongArgument(message, "give the block parameter another name than the helper", at(node)),
      );
    } else if (!isHelper(name)) problems.push(unknownName("helper", name, known.helpers, at(node)));
    else lintHelper(node, name);
  }

  function lintHelper(node: hbs.AST.MustacheStatement | hbs.AST.SubExpression, name: string): void {
    const values = node.params.map((each) => (tree.isLiteral(each) ? (each.value ?? null) : NOT_KNOWN_YET));
    const fault = argumentFault(name, values);
    if (fault) {
      const message = `{{${name}}} ${fault.message}`;
      problems.push({ code: fault.code, severity: "error", message, hint: fault.hint, place: at(node) });
    }
    const key = node.hash?.pairs[0]?.key;
    if (key === undefined || takesNamed(name)) return;
    problems.push(wrongArgument(`{{${name}}} takes no "${key}"`, "take it out", at(node)));
  }
}
