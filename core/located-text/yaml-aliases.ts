import { type Document, isAlias, isCollection, isNode, isPair, isScalar } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { syntaxProblem } from "./syntax-problems.ts";

/** The size of a value with all of its aliases expanded. */
interface Extent {
  readonly values: number;
  readonly characters: number;
  /** Depth of nested mappings and sequences. */
  readonly depth: number;
}

interface Walk {
  readonly placeOf: (offset: number) => Place;
  /** Sizes of values by their anchors; `open` while a value is still being walked. */
  readonly anchors: Map<string, Extent | "open">;
  names: number;
  readonly repeated: { values: number; characters: number };
}

/** Thrown at the first alias that exceeds a limit. */
class ExcessiveAlias extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The problem of the first alias that exceeds the limits, or that makes a value contain itself. Aliases of aliases let
 * a small file expand without end, and functions that walk the values would not return from a cycle.
 */
export function excessiveAlias(document: Document, placeOf: Walk["placeOf"]): Problem | undefined {
  const walk: Walk = { placeOf, anchors: new Map(), names: 0, repeated: { values: 0, characters: 0 } };
  try {
    extentOf(walk, document.contents, 0);
    return undefined;
  } catch (error) {
    if (error instanceof ExcessiveAlias) return error.problem;
    throw error;
  }
}

function extentOf(walk: Walk, node: unknown, depth: number): Extent {
  if (isAlias(node)) return repeat(walk, node.source, node.range?.[0] ?? 0, depth);
  const anchor = isNode(node) && "anchor" in node ? node.anchor : undefined;
  if (anchor !== undefined) {
    countName(walk, isNode(node) ? (node.range?.[0] ?? 0) : 0);
    walk.anchors.set(anchor, "open");
  }
  const extent = ownExtent(walk, node, depth);
  if (anchor !== undefined) walk.anchors.set(anchor, extent);
  return extent;
}

function ownExtent(walk: Walk, node: unknown, depth: number): Extent {
  if (isScalar(node)) {
    return { values: 1, characters: typeof node.value === "string" ? node.value.length : 0, depth: 0 };
  }
  if (!isCollection(node)) return { values: 1, characters: 0, depth: 0 };
  let [values, characters, inside] = [1, 0, 0];
  for (const item of node.items) {
    for (const part of isPair(item) ? [item.key, item.value] : [item]) {
      const extent = extentOf(walk, part, depth + 1);
      values += extent.values;
      characters += extent.characters;
      inside = Math.max(inside, extent.depth);
    }
  }
  return { values, characters, depth: inside + 1 };
}

/**
 * The size of the value that an alias repeats. An alias without an anchor is reported with the other structural faults.
 */
function repeat(walk: Walk, name: string, offset: number, depth: number): Extent {
  countName(walk, offset);
  const extent = walk.anchors.get(name);
  if (extent === undefined) return { values: 1, characters: 0, depth: 0 };
  const { depth: deepest, repeatedValues, repeatedCharacters } = YAML_LIMITS;
  if (extent === "open") {
    throw excess(walk, offset, `*${name} puts a value inside itself`, "write out what is meant here");
  }
  if (depth + extent.depth > deepest) {
    const hint = `the maximum is ${deepest} levels of groups and lists within one another`;
    throw excess(walk, offset, `*${name} makes it nested too deeply`, hint);
  }
  walk.repeated.values += extent.values;
  walk.repeated.characters += extent.characters;
  if (walk.repeated.values > repeatedValues || walk.repeated.characters > repeatedCharacters) {
    const limit = `${repeatedValues} values or ${repeatedCharacters} characters`;
    throw excess(
      walk,
      offset,
      `with *${name} the file repeats more than ${limit}`,
      "repeat less of it, or state what entries share once, in defaults",
    );
  }
  return extent;
}

function countName(walk: Walk, offset: number): void {
  walk.names += 1;
  if (walk.names <= YAML_LIMITS.names) return;
  const message = `the file names and repeats more than ${YAML_LIMITS.names} values with & and *`;
  throw excess(walk, offset, message, "write the values out, or state what entries share once, in defaults");
}

function excess(walk: Walk, offset: number, message: string, hint: string): ExcessiveAlias {
  return new ExcessiveAlias(syntaxProblem(message, walk.placeOf(offset), hint));
}
