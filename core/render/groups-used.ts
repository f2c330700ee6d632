import { BRIEF_GROUPS, type BriefGroup } from "../template/brief-groups.ts";
import type { Template } from "../template/template.ts";
import { parseTemplate } from "./parse-template.ts";
import * as tree from "./syntax-tree.ts";

/** The groups by the name under which a template reads them. */
const NAMES: ReadonlyMap<string, BriefGroup> = new Map([
  ["meeting", "meeting"],
  ["author", "author"],
  ["clearedBy", "clearedBy"],
  ["people", "biographies"],
]);

/** Values that lead to all groups when a template goes through their fields or hands them on by another name. */
const WHOLES: ReadonlySet<string> = new Set(["note", "root"]);

/**
 * The groups of the brief that a template can print, from the names in it and in the partials that it calls, in the order
 * of `BRIEF_GROUPS`. A name counts wherever it stands, so that a group may be listed that is never printed, and none
 * is missing. The version is always printed, in the footer of each page. A file that cannot be parsed may use all.
 */
export function groupsUsed(template: Pick<Template, "file" | "source" | "partials">): readonly BriefGroup[] {
  const names = new Set<string>();
  const called = new Set<string>();
  const waiting: { readonly file: string; readonly source: string }[] = [template];
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const parsed = parseTemplate(part.file, part.source);
    if (!parsed.ok) return BRIEF_GROUPS;
    for (const name of visit(parsed.value, names)) {
      const partial = template.partials.get(name);
      if (!partial || called.has(name)) continue;
      called.add(name);
      waiting.push(partial);
    }
  }
  if (names.has(EVERYTHING)) return BRIEF_GROUPS;
  const used = new Set([...names].map((name) => NAMES.get(name)));
  return BRIEF_GROUPS.filter((group) => group === "version" || used.has(group));
}

/** Stands for a value whose fields the template goes through. */
const EVERYTHING = "@everything";

/** Collects the names in a tree and returns the partials that it calls. */
function visit(program: hbs.AST.Program, names: Set<string>): readonly string[] {
  const partials: string[] = [];
  const visitProgram = (body: hbs.AST.Program | undefined): void => {
    for (const node of body?.body ?? []) visitStatement(node);
  };
  const visitStatement = (node: hbs.AST.Statement): void => {
    if (tree.isMustache(node)) visitCall(node);
    else if (tree.isPartial(node)) {
      partials.push(tree.partialName(node));
      if (argumentsOf(node).some(isNamedWhole)) names.add(EVERYTHING);
      visitArguments(node);
    } else if (tree.isBlock(node)) {
      if (goesThrough(node)) names.add(EVERYTHING);
      visitArguments(node);
      visitProgram(node.program);
      visitProgram(node.inverse);
    }
  };
  const visitCall = (node: hbs.AST.MustacheStatement | hbs.AST.SubExpression): void => {
    visitExpression(tree.pathOf(node));
    visitArguments(node);
  };
  const visitArguments = (node: Arguments): void => {
    for (const each of argumentsOf(node)) visitExpression(each);
  };
  const visitExpression = (node: hbs.AST.Expression): void => {
    if (tree.isSubExpression(node)) visitCall(node);
    else if (tree.isPath(node)) for (const part of node.parts) names.add(String(part));
  };
  visitProgram(program);
  return partials;
}

interface Arguments {
  readonly params: readonly hbs.AST.Expression[];
  readonly hash?: hbs.AST.Hash;
}

function argumentsOf({ params, hash }: Arguments): readonly hbs.AST.Expression[] {
  return [...params, ...(hash?.pairs ?? []).map(({ value }) => value)];
}

/** Whether a block may go through all fields of the note, or gives it another name. */
function goesThrough(node: hbs.AST.BlockStatement): boolean {
  const block = tree.pathOf(node).original;
  if (block === "each") return node.params.some((each) => isNamedWhole(each) || isContext(each));
  return block === "with" && node.program.blockParams?.length > 0 && node.params.some(isNamedWhole);
}

function isNamedWhole(node: hbs.AST.Expression): boolean {
  return tree.isPath(node) && WHOLES.has(String(node.parts.at(-1)));
}

/** `this` and `..`, which may be the note or all data. */
function isContext(node: hbs.AST.Expression): boolean {
  return tree.isPath(node) && node.parts.length === 0;
}
