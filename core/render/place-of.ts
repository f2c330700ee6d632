import type { Place } from "../problem/problem.ts";

/** The place at which a tag begins. */
export function placeOf(file: string, node: hbs.AST.Node): Place {
  return { file, line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** The place at which text begins, after white space that Handlebars removed. */
export function contentPlace(file: string, node: hbs.AST.ContentStatement): Place {
  const { line, column } = node.loc.start;
  const taken = Math.max(0, String(node.original).indexOf(node.value));
  const before = String(node.original).slice(0, taken);
  const breaks = before.split("\n");
  if (breaks.length === 1) return { file, line, column: column + 1 + before.length };
  return { file, line: line + breaks.length - 1, column: (breaks.at(-1) ?? "").length + 1 };
}
