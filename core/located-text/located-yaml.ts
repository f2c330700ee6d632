import { type Document, isMap, isNode, LineCounter, type Node, type YAMLMap } from "yaml";
import { YAML_LIMITS } from "../limits/limits.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { type Excess, parseYaml } from "./parse-yaml.ts";
import { keepNumbersAsWritten, type TrailingComment, trailingComment } from "./plain-scalars.ts";
import { syntaxProblem, syntaxProblems } from "./syntax-problems.ts";
import { excessiveAlias } from "./yaml-aliases.ts";
import { yamlFaults } from "./yaml-faults.ts";

export type ValuePath = readonly (string | number)[];

/** A parsed file that still knows where each of its values stands. JSON is read as the subset of YAML that it is. */
export interface LocatedYaml {
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor when the value is missing. */
  readonly placeAt: (path: ValuePath) => Place;
  /** The comment on the line of a value that is written without quotes. */
  readonly commentBehind: (path: ValuePath) => TrailingComment | undefined;
  /** Characters that cannot be printed, by place. The values can be read, so that further faults are told beside. */
  readonly faults: readonly Problem[];
}

/**
 * `numericFields` are the fields whose numbers are numbers; all others keep a number as it is written, as text (`2.0`,
 * `012`, `1e3`). Without the list, all numbers are numbers.
 */
export function parseLocatedYaml(
  file: string,
  text: string,
  numericFields?: readonly string[],
): Result<LocatedYaml> {
  const lines = new LineCounter();
  const document = parseYaml(text, lines);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if ("type" in document) return failure([excessProblem(document, placeOf(document.offset))]);
  const broken = syntaxProblems(document, text, placeOf);
  const { structure, characters } = yamlFaults(document, text, placeOf);
  // What the parser made of the parts around a syntax fault says nothing certain about their structure.
  if (broken.length > 0) return failure([...broken, ...characters.filter(isError)]);
  if (structure.length > 0) return failure([...structure, ...characters]);
  const excess = excessiveAlias(document, placeOf);
  if (excess) return failure([excess]);
  if (numericFields) keepNumbersAsWritten(document, numericFields);
  const value: unknown = document.toJS({ maxAliasCount: -1 });
  const find = nodeFinder(document);
  return success({
    value,
    placeAt(path) {
      const { nearest } = find(path);
      return nearest?.range ? placeOf(nearest.range[0]) : { file, line: 1, column: 1 };
    },
    commentBehind: (path) => trailingComment(find(path).node, text, placeOf),
    faults: characters,
  });
}

function excessProblem({ type }: Excess, place: Place): Problem {
  if (type === "depth") {
    const hint = `the most is ${YAML_LIMITS.depth} levels of groups and lists within one another`;
    return syntaxProblem("nested too deeply", place, hint);
  }
  return {
    code: "too-big",
    severity: "error",
    message: "the file has more fields and values, from its beginning to here, than are read of one file",
    hint: "split it into several files",
    place,
  };
}

/** The node at a path, and the nearest to it that has a place. */
interface Found {
  readonly node: unknown;
  readonly nearest: Node | undefined;
}

/** Groups are indexed when they are first asked: one of 40,000 fields is not searched once for each of them. */
function nodeFinder(document: Document): (path: ValuePath) => Found {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, unknown>>();
  const indexOf = (map: YAMLMap): ReadonlyMap<string, unknown> => {
    const known = indexes.get(map);
    if (known) return known;
    const made = new Map(map.items.map(({ key, value }) => [String(key), value ?? key]));
    indexes.set(map, made);
    return made;
  };
  const childOf = (node: unknown, key: string | number): unknown => {
    if (isMap(node)) return indexOf(node).get(String(key));
    return isNode(node) && "get" in node && typeof node.get === "function" ? node.get(key, true) : undefined;
  };
  return (path) => {
    let nearest: Node | undefined;
    let node: unknown = document.contents;
    for (const key of path) {
      node = childOf(node, key);
      if (isNode(node) && node.range) nearest = node;
    }
    return { node, nearest };
  };
}
