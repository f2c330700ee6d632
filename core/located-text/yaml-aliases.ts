import { type Document, isAlias, isCollection, isNode, isPair, isScalar } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { syntaxProblem } from "./syntax-problems.ts";

/** What a value holds once every alias in it is replaced by what it repeats. */
interface Extent {
  readonly values: number;
  readonly characters: number;
  /** Groups and lists within one another. */
  readonly depth: number;
}

interface Walk {
  readonly placeOf: (offset: number) => Place;
  /** Values by the names that the file gives them; `open` while the value is still being walked. */
  readonly anchors: Map<string, Extent | "open">;
  names: number;
  readonly repeated: { values: number; characters: number };
}

/** Signals the first alias that asks for too much. */
class Excess extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/**
 * The first alias by which a file repeats more than it may, or puts a value inside itself. Small files grow without
 * end by aliases of aliases, and functions that walk the values would not come back from a circle.
 */
export function excessiveAlias(document: Document, placeOf: Walk["placeOf"]): Problem | undefined {
  const walk: Walk = { placeOf, anchors: new Map(), names: 0, repeated: { values: 0, characters: 0 } };
  try {
    extentOf(walk, document.contents, 0);
    return undefined;
  } catch (error) {
    if (error instanceof Excess) return error.problem;
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

/** An alias of a name that is none is told with the file's other faults of structure. */
function repeat(walk: Walk, name: string, offset: number, depth: number): Extent {
  countName(walk, offset);
  const extent = walk.anchors.get(name);
  if (extent === undefined) return { values: 1, characters: 0, depth: 0 };
  const { depth: deepest, repeatedValues, repeatedCharacters } = YAML_LIMITS;
  if (extent === "open") {
    throw excess(walk, offset, `*${name} puts a value inside itself`, "write out what is meant here");
  }
  if (depth + extent.depth > deepest) {
    const hint = `the most is ${deepest} levels of groups and lists within one another`;
    throw excess(walk, offset, `*${name} makes it nested too deeply`, hint);
  }
  walk.repeated.values += extent.values;
  walk.repeated.characters += extent.characters;
  if (walk.repeated.values > repeatedValues || walk.repeated.characters > repeatedCharacters) {
    const most = `${repeatedValues} values or ${repeatedCharacters} characters`;
    throw excess(
      walk,
      offset,
      `with *${name} the file repeats more than ${most}`,
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

function excess(walk: Walk, offset: number, message: string, hint: string): Excess {
  return new Excess(syntaxProblem(message, walk.placeOf(offset), hint));
}
