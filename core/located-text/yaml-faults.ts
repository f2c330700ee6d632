import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  visit,
  type YAMLMap,
} from "yaml";
import type { Place, Problem } from "../problem/problem.ts";
import { entityFault } from "./entity-fault.ts";
import { quotationFault } from "./quotation-faults.ts";
import { syntaxProblem } from "./syntax-problems.ts";
import { textFaults } from "./text-faults.ts";

export interface YamlFaults {
  /** Faults that make the file unreadable: repeated fields, and aliases without an anchor. */
  readonly structure: readonly Problem[];
  readonly characters: readonly Problem[];
}

interface Walk {
  readonly source: string;
  /** The anchors so far. */
  readonly anchors: Set<string>;
  /** The anchors that aliases name. */
  readonly aliases: ReadonlySet<string>;
  readonly placeOf: (offset: number) => Place;
  readonly structure: Problem[];
  readonly characters: Problem[];
}

/** The position of a value for messages: `"text" of "e1"`. */
interface Position {
  readonly field?: string;
  /** The id of the nearest enclosing mapping that has one. */
  readonly id?: string;
}

/** The faults of a parsed file, each of whose values is visited once. */
export function yamlFaults(document: Document, source: string, placeOf: Walk["placeOf"]): YamlFaults {
  const aliases = aliasNames(document);
  const walk: Walk = { source, anchors: new Set(), aliases, placeOf, structure: [], characters: [] };
  visitNode(walk, document.contents, {});
  return { structure: walk.structure, characters: walk.characters };
}

function aliasNames(document: Document): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    Alias(_key, alias) {
      names.add(alias.source);
    },
  });
  return names;
}

function visitNode(walk: Walk, node: unknown, position: Position): void {
  if (isNode(node) && "anchor" in node && node.anchor !== undefined) walk.anchors.add(node.anchor);
  if (isMap(node)) visitMap(walk, node, position);
  else if (isSeq(node)) {
    for (const item of node.items) visitNode(walk, item, position);
  } else if (isScalar(node)) visitScalar(walk, node, position);
  else if (isAlias(node) && !walk.anchors.has(node.source)) {
    const message = `a text that begins with * needs quotes around it: *${node.source} would be the name of a value`;
    walk.structure.push(
      syntaxProblem(message, placeOfNode(walk, node), 'put the whole text between " and "'),
    );
  }
}

function visitMap(walk: Walk, map: YAMLMap, position: Position): void {
  const id = map.items.map(({ key, value }) => (isScalar(key) && key.value === "id" ? value : null));
  const own = id.find((value) => isScalar(value) && typeof value.value === "string");
  const around = isScalar(own) ? { ...position, id: String(own.value) } : position;
  const first = new Map<string, Place>();
  for (const { key, value } of map.items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const place = placeOfNode(walk, key);
    if (isCollection(key) || isAlias(key)) {
      walk.structure.push(groupAsName(place));
      continue;
    }
    const earlier = first.get(name);
    if (earlier) walk.structure.push(repeatedField(name, place, earlier));
    else first.set(name, place);
    visitNode(walk, key, { ...around, field: name });
    visitNode(walk, value, { ...around, field: name });
  }
}

/**
 * The problem of a mapping or sequence as the name of a field, usually a text such as {{title}} or [TBC] without
 * quotes.
 */
function groupAsName(place: Place): Problem {
  const message = "the name of a field is text: what begins with {, [ or * needs quotes around it";
  return syntaxProblem(message, place, 'put the whole text between " and "');
}

function visitScalar(walk: Walk, node: Scalar, position: Position): void {
  const { anchor } = node;
  const [entity] = /^#?\w+;/.exec(anchor ?? "") ?? [];
  if (entity !== undefined) walk.structure.push(entityAsAnchor(entity, placeOfNode(walk, node)));
  else if (anchor !== undefined && !walk.aliases.has(anchor))
    walk.structure.push(unusedAnchor(anchor, placeOfNode(walk, node)));
  if (typeof node.value === "string") visitText(walk, node, node.value, subjectOf(position));
}

function visitText(walk: Walk, node: Scalar, text: string, subject: string): void {
  for (const { index: _index, characters, ...fault } of textFaults(subject, text)) {
    walk.characters.push({ ...fault, place: placeOfCharacters(walk, node, characters) });
  }
  const [from, to] = node.range ?? [0, 0];
  const written = walk.source.slice(from, to);
  for (const fault of [entityFault(subject, text), quotationFault(subject, node.type, written)])
    if (fault) walk.characters.push({ ...fault, place: placeOfNode(walk, node) });
}

function subjectOf({ field, id }: Position): string {
  if (field === undefined) return "the file";
  return id === undefined || field === "id" ? `"${shown(field)}"` : `"${shown(field)}" of "${shown(id)}"`;
}

/** A name for messages, with unprintable characters replaced. */
function shown(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "?");
}

function placeOfNode(walk: Walk, node: unknown): Place {
  const range = (node as Partial<Node> | null)?.range;
  return walk.placeOf(range?.[0] ?? 0);
}

/** The place of characters, which are in the file literally or as an escape such as \u000b. */
function placeOfCharacters(walk: Walk, node: Scalar, characters: string): Place {
  const [from, to] = node.range ?? [0, 0];
  const source = walk.source.slice(from, to);
  const plain = source.indexOf(characters);
  if (plain !== -1) return walk.placeOf(from + plain);
  const code = (characters.codePointAt(0) ?? 0).toString(16);
  const escaped = source.search(new RegExp(`\\\\[xuU]0*${code}`, "i"));
  return walk.placeOf(escaped === -1 ? from : from + escaped);
}

function repeatedField(name: string, place: Place, earlier: Place): Problem {
  return {
    code: "repeated-field",
    severity: "error",
    message: `"${shown(name)}" appears twice here, first on line ${earlier.line}`,
    hint: "keep one of the two",
    place,
  };
}

function entityAsAnchor(anchor: string, place: Place): Problem {
  const message = `"&${anchor}" at the beginning of a text is HTML, which YAML reads as the name of a value`;
  return syntaxProblem(message, place, "write the character itself");
}

/** The problem of an anchor without an alias, which is probably the first word of a text. */
function unusedAnchor(anchor: string, place: Place): Problem {
  const message = `a text that begins with & needs quotes around it: &${anchor} would be the name of a value`;
  return syntaxProblem(message, place, 'put the whole text between " and "');
}
