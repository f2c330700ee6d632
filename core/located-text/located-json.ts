import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { JSON_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { LocatedData, ValuePath } from "./located-yaml.ts";
import { valueFaults } from "./value-faults.ts";

/**
 * Parses strict JSON (RFC 8259). Numbers are kept as written, as text, so that neither `1.10` nor an identifier of
 * twenty digits changes. Only the first fault is reported, as later ones depend on how the parser recovered.
 */
export function parseLocatedJson(file: string, text: string): Result<LocatedData> {
  const source = text.startsWith("\ufeff") ? text.slice(1) : text;
  const placeOf = createPlaces(file, source);
  if (depthOf(source) > JSON_LIMITS.depth) {
    return failure([
      syntaxProblem({ file }, "is nested too deeply", `the maximum is ${JSON_LIMITS.depth} levels`),
    ]);
  }
  const other = otherFormat(source);
  if (other !== undefined) return failure([syntaxProblem({ file, line: 1, column: 1 }, ...other)]);
  const errors: ParseError[] = [];
  const root = parseTree(source, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) return failure([faultAt(source, error, placeOf)]);
  if (!root || !isJson(source)) return failure([syntaxProblem({ file }, "is not JSON", OTHER_FAULT[1])]);
  const repeated = repeatedKeys(root, placeOf);
  if (repeated.length > 0) return failure(repeated);
  const value = toValue(root, source);
  const placeAt = placeFinder(root, placeOf);
  const faults = valueFaults(value, placeAt);
  return success({ value, placeAt, commentBehind: () => undefined, faults });
}

/** Whether a text is strict JSON: the parser accepts a few things that RFC 8259 forbids, such as unknown escapes. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (inString && character === "\\") at += 1;
    else if (character === '"') inString = !inString;
    else if (inString) continue;
    else if (character === "[" || character === "{") depth += 1;
    else if (character === "]" || character === "}") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function toValue(node: Node, source: string): unknown {
  switch (node.type) {
    case "object":
      return Object.fromEntries(
        (node.children ?? []).map(({ children: [key, value] = [] }) => [
          String(key?.value),
          value ? toValue(value, source) : null,
        ]),
      );
    case "array":
      return (node.children ?? []).map((child) => toValue(child, source));
    case "number":
      return source.slice(node.offset, node.offset + node.length);
    default:
      return node.value;
  }
}

/**
 * Finds the place of the node at a path, or of its nearest ancestor where there is none. Objects are indexed at their
 * first look-up.
 */
function placeFinder(root: Node, placeOf: (offset: number) => Place): LocatedData["placeAt"] {
  const indexes = new WeakMap<Node, ReadonlyMap<unknown, Node | undefined>>();
  const childAt = (node: Node, key: string | number): Node | undefined => {
    const { type, children = [] } = node;
    if (type === "array") return typeof key === "number" ? children[key] : undefined;
    const known = indexes.get(node);
    if (known) return known.get(key);
    const made = new Map(children.map(({ children: [name, value] = [] }) => [name?.value, value]));
    indexes.set(node, made);
    return made.get(key);
  };
  return (path: ValuePath) => {
    let node = root;
    for (const key of path) {
      const child = childAt(node, key);
      if (!child) break;
      node = child;
    }
    return placeOf(node.offset);
  };
}

function repeatedKeys(node: Node, placeOf: (offset: number) => Place): readonly Problem[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const inside = repeatedKeys(child, placeOf);
    if (node.type !== "object") return inside;
    const key = child.children?.[0];
    if (!seen.has(key?.value)) {
      seen.add(key?.value);
      return inside;
    }
    const message = `has the field "${String(key?.value)}" twice in one record`;
    return [...inside, syntaxProblem(placeOf(child.offset), message, "keep one of the two")];
  });
}

type Cause = readonly [message: string, hint: string];

const EXPORT = "export the records from the reference manager as CSL-JSON";

const OTHER_FORMATS: readonly (readonly [beginning: RegExp, cause: Cause])[] = [
  [/^\s*$/, ["is empty", "write [] where there are no records"]],
  [/^\s*@\w+\s*\{/, ["is BibTeX and not JSON", EXPORT]],
  [/^\s*TY {2}- /, ["is RIS and not JSON", EXPORT]],
  [/^\s*%0 /, ["is an EndNote file and not JSON", EXPORT]],
  [/^\s*</, ["is XML or HTML and not JSON", EXPORT]],
  [/^\s*(?:---\s|- ?\w+:|\w+:\s)/, ["is YAML and not JSON", EXPORT]],
];

/** The cause for a file in another format, which is clearer than a fault at its first character. */
function otherFormat(source: string): Cause | undefined {
  return OTHER_FORMATS.find(([beginning]) => beginning.test(source))?.[1];
}

const OTHER_FAULT: Cause = ["is not well-formed JSON", "check brackets, quotes and commas near this place"];

/** Messages and hints by the parser's error codes; all other codes get `OTHER_FAULT`. */
const CAUSES: ReadonlyMap<string, Cause> = new Map<string, Cause>([
  ["InvalidSymbol", ["has a word without quotes", "put names and texts in quotes"]],
  ["CommaExpected", ["lacks a comma before this", "put a comma between two fields or records"]],
  ["ColonExpected", ["lacks a colon after a field's name", 'write "name": value']],
  [
    "PropertyNameExpected",
    ["lacks a field's name here", "put names in quotes, and no comma after the last field"],
  ],
  ["ValueExpected", ["lacks a value here", "write a value, or take out the comma before this"]],
  ["CloseBracketExpected", ["ends inside a list", "close the list with ]"]],
  ["CloseBraceExpected", ["ends inside a record", "close the record with }"]],
  ["EndOfFileExpected", ["goes on after its last bracket", "put all records into one list"]],
  ["InvalidCommentToken", ["has a comment, which JSON does not allow", "take it out"]],
  [
    "UnexpectedEndOfString",
    ["has a text whose closing quote is missing", 'close it with "; write a line break in it as \\n'],
  ],
  ["InvalidCharacter", ["has a control character in a text", "write a tab as \\t and a line break as \\n"]],
  ["InvalidEscapeCharacter", ["has a backslash that means nothing in JSON", "write a backslash as \\\\"]],
  ["InvalidUnicode", ["has a broken \\u code", "write four hexadecimal digits after \\u"]],
  ["InvalidNumberFormat", ["has a number that is not JSON", "put it in quotes"]],
]);

function faultAt(source: string, { error, offset }: ParseError, placeOf: (offset: number) => Place): Problem {
  const place = placeOf(offset);
  const found = source[offset] ?? "";
  if (/[\u2018\u2019\u201c\u201d]/.test(found)) {
    return syntaxProblem(place, `has a curly quote (${found}) where JSON has a straight one`, 'write "');
  }
  if (found === "'") return syntaxProblem(place, "has a single quote where JSON has a double one", 'write "');
  const [message, hint] = CAUSES.get(printParseErrorCode(error)) ?? OTHER_FAULT;
  return syntaxProblem(place, message, hint);
}

function syntaxProblem(place: Place, message: string, hint: string): Problem {
  return { code: "json-syntax", severity: "error", message, hint, place };
}

/** Converts offsets to places; the starts of lines are found once. */
function createPlaces(file: string, text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
