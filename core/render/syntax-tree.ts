import { composed } from "../text/composed.ts";

/** Narrowing of Handlebars' syntax tree, and the rules by which it tells helpers from values. */

export type Call = hbs.AST.MustacheStatement | hbs.AST.SubExpression | hbs.AST.BlockStatement;

export function isContent(node: hbs.AST.Node): node is hbs.AST.ContentStatement {
  return node.type === "ContentStatement";
}
export function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}
export function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === "BlockStatement";
}
export function isPartial(node: hbs.AST.Node): node is hbs.AST.PartialStatement {
  return node.type === "PartialStatement";
}
export function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}
export function isSubExpression(node: hbs.AST.Node): node is hbs.AST.SubExpression {
  return node.type === "SubExpression";
}
export function isLiteral(node: hbs.AST.Node): node is hbs.AST.Literal & { readonly value?: unknown } {
  return /^(String|Number|Boolean|Null|Undefined)Literal$/.test(node.type);
}

/** Names that Handlebars reserves for its own helpers, whatever the data holds. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([
  "if",
  "unless",
  "each",
  "with",
  "log",
  "lookup",
  "helperMissing",
  "blockHelperMissing",
]);

/** The path at the beginning of a tag; as in Handlebars, `{{"a b"}}` and `{{12}}` look up names. */
export function pathOf(node: Call): hbs.AST.PathExpression {
  if (isPath(node.path)) return node.path;
  const name = String("original" in node.path ? node.path.original : "");
  return { type: "PathExpression", data: false, depth: 0, parts: [name], original: name, loc: node.path.loc };
}

/** Whether a path begins at the context itself (`this.x`, `./x`), past block parameters and helpers. */
export function isScoped(path: hbs.AST.PathExpression): boolean {
  return /^\.|this\b/.test(path.original);
}

/** Whether a path is a single name, which may be a helper's. */
export function isSimplePath(path: hbs.AST.PathExpression): boolean {
  return path.parts.length === 1 && path.depth === 0 && !isScoped(path);
}

/**
 * The meaning of a tag: a value, or the helper of that name. `isBlockParameter` tests for the block parameters in
 * scope, which take precedence over helpers. A name with parameters, or in parentheses, can only be a helper.
 */
export function meaningOf(
  node: Call,
  isBlockParameter: (name: string) => boolean,
  isHelper: (name: string) => boolean,
): { readonly type: "value" | "helper"; readonly name: string } {
  const path = pathOf(node);
  const first = String(path.parts[0] ?? "");
  if (!isSimplePath(path)) return { type: hasArguments(node) ? "helper" : "value", name: path.original };
  if (isBlockParameter(first)) return { type: "value", name: first };
  if (hasArguments(node)) return { type: "helper", name: path.original };
  return { type: isHelper(first) || RESERVED_NAMES.has(first) ? "helper" : "value", name: first };
}

export function hasArguments(node: Call): boolean {
  return isSubExpression(node) || node.params.length > 0 || (node.hash?.pairs.length ?? 0) > 0;
}

/** The name of the partial that a tag calls; a partial chosen by a value has none. */
export function partialName(node: hbs.AST.PartialStatement): string {
  return "original" in node.name ? composed(String(node.name.original)) : "";
}
