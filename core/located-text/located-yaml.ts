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

/** A parsed YAML or JSON file with the places of its values. */
export interface LocatedData {
  readonly value: unknown;
  /** The place of the value at `path`, or of its nearest ancestor when the value is missing. */
  readonly placeAt: (path: ValuePath) => Place;
  /** The comment on the line of a value that is written without quotes. */
  readonly commentBehind: (path: ValuePath) => TrailingComment | undefined;
  /**
   * Problems of unprintable characters. The values can still be read, so that further faults are reported with these.
   */
  readonly faults: readonly Problem[];
}

/**
 * Parses YAML. Only the numbers of `numericFields` become numbers; those of other fields are kept as text, as written
 * (`2.0`, `012`, `1e3`). By default all fields are numeric.
 */
export function parseLocatedYaml(
  file: string,
  text: string,
  numericFields?: readonly string[],
): Result<LocatedData> {
  const lines = new LineCounter();
  const document = parseYaml(text, lines);
  const placeOf = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  if ("type" in document) return failure([excessProblem(document, placeOf(document.offset))]);
  const broken = syntaxProblems(document, text, placeOf);
  const { structure, characters } = yamlFaults(document, text, placeOf);
  // Near a syntax fault, the parsed structure is not reliable.
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
    const hint = `the maximum is ${YAML_LIMITS.depth} levels of groups and lists within one another`;
    return syntaxProblem("nested too deeply", place, hint);
  }
  return {
    code: "too-big",
    severity: "error",
    message: "up to here, the file has more fields and values than one file may have",
    hint: "split it into several files",
    place,
  };
}

/** The node at a path, and the innermost node on the path that has a place. */
interface Found {
  readonly node: unknown;
  readonly nearest: Node | undefined;
}

/**
 * Finds nodes by their paths. Mappings are indexed at their first look-up: one of 40,000 fields is not searched for
 * each.
 */
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
