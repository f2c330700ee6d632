import type { BlankValue } from "./brief-field.ts";
import { looselyEqual } from "./loosely-equal.ts";
import { isSafeMarkup } from "./markup.ts";
import { isScoped } from "./syntax-tree.ts";
import { type TracedValue, traced, tracedProperty } from "./traced-value.ts";

/** A context that `../` can reach, with those around it. */
interface Level {
  readonly context: TracedValue;
  readonly outer: Level | null;
}

/** The variables of one loop (`@index`) over those around it. */
interface DataFrame {
  readonly values: ReadonlyMap<string, unknown>;
  readonly outer: DataFrame | null;
}

/** The meaning of names at one place of a template: `this`, `../`, `@index` and block parameters. */
export interface TemplateScope {
  readonly context: TracedValue;
  readonly level: Level;
  readonly data: DataFrame;
  readonly blockParameters: ReadonlyMap<string, TracedValue>;
}

/** Handlebars' stand-in for an absent `this` inside `{{#if}}`: true, and without any field. */
export const NO_CONTEXT: object = Object.freeze({});

export function rootScope(data: unknown): TemplateScope {
  const context = traced(data);
  return {
    context,
    level: { context, outer: null },
    data: { values: new Map([["root", data]]), outer: null },
    blockParameters: new Map(),
  };
}

/** The scope of a partial, which shares only the variables of its caller. */
export function partialScope(scope: TemplateScope, context: TracedValue): TemplateScope {
  return { context, level: { context, outer: null }, data: scope.data, blockParameters: new Map() };
}

/** The scope inside a block. As in Handlebars, `../` counts contexts that differ, not blocks. */
export function blockScope(
  scope: TemplateScope,
  context: TracedValue,
  blockParameters: readonly (readonly [string, TracedValue])[] = [],
): TemplateScope {
  const here = scope.level.context.value;
  const { value } = context;
  const same = looselyEqual(value, here) || (value === NO_CONTEXT && here === null);
  return {
    ...scope,
    context,
    level: same ? scope.level : { context, outer: scope.level },
    blockParameters:
      blockParameters.length === 0
        ? scope.blockParameters
        : new Map([...scope.blockParameters, ...blockParameters]),
  };
}

/** The scope of one pass of a loop, with variables of its own. */
export function loopScope(scope: TemplateScope, variables: Readonly<Record<string, unknown>>): TemplateScope {
  const values = new Map([...scope.data.values, ...Object.entries(variables)]);
  return { ...scope, data: { values, outer: scope.data } };
}

/** The context inside `{{#if}}` and `{{else}}`. */
export function sameContext({ context }: TemplateScope): TracedValue {
  return context.value === null || context.value === undefined ? traced(NO_CONTEXT) : context;
}

/**
 * The outcome of following a path: a value, or the first name on it that does not exist; `known` are the names
 * that do. `above` is true where `../` leads out of the note's data.
 */
export type PathLookup =
  | ({ readonly found: true } & TracedValue)
  | { readonly found: false; readonly above: boolean; readonly known: readonly string[] };

export function lookUp(
  scope: TemplateScope,
  path: hbs.AST.PathExpression,
  onRead: (object: object) => void,
): PathLookup {
  const [first, ...rest] = path.parts.map(String);
  if (first !== undefined && path.depth === 0 && !isScoped(path) && scope.blockParameters.has(first)) {
    return follow(scope.blockParameters.get(first) ?? traced(null), rest, onRead);
  }
  if (first !== undefined && path.data) return lookUpVariable(scope.data, path.depth, first, rest, onRead);
  if (path.depth === 0) return follow(scope.context, path.parts.map(String), onRead);
  const level = outward(scope.level, path.depth);
  if (!level) return { found: false, above: true, known: [] };
  return follow(level.context, path.parts.map(String), onRead);
}

/** The first value on a path that is absent or empty, for saying why nothing can be printed. */
export function blankValue(scope: TemplateScope, path: hbs.AST.PathExpression): BlankValue {
  let holder: unknown;
  for (let count = path.data ? 1 : 0; count <= path.parts.length; count += 1) {
    const step = lookUp(scope, { ...path, parts: path.parts.slice(0, count) }, () => {});
    const value = step.found ? step.value : null;
    const isBlank = value === null || value === undefined || value === NO_CONTEXT || value === "";
    if (isBlank || (typeof value === "string" && value.trim() === ""))
      return { value, ...(count > 0 && { holder, name: String(path.parts[count - 1]) }) };
    holder = typeof value === "object" && value !== null ? originOf(value) : undefined;
  }
  return { value: null };
}

function lookUpVariable(
  data: DataFrame,
  depth: number,
  first: string,
  rest: readonly string[],
  onRead: (object: object) => void,
): PathLookup {
  const frame = outward(data, depth);
  if (!frame) return { found: false, above: true, known: [] };
  if (!frame.values.has(first)) {
    return { found: false, above: false, known: [...frame.values.keys()].map((name) => `@${name}`) };
  }
  return follow(traced(frame.values.get(first)), rest, onRead);
}

function outward<Node extends { readonly outer: Node | null }>(start: Node, depth: number): Node | null {
  let current: Node | null = start;
  for (let count = 0; count < depth && current; count += 1) current = current.outer;
  return current;
}

/**
 * Follows only own properties of plain data: no prototype, no function, no character of a string. A name after an
 * absent value (null) is absent, too, and so is a place past the end of a list; a name that the data never has is a
 * fault of the template.
 */
function follow(start: TracedValue, names: readonly string[], onRead: (object: object) => void): PathLookup {
  let current = start;
  for (const name of names) {
    const { value } = current;
    if (value === null || value === undefined || value === NO_CONTEXT)
      return { found: true, ...traced(null) };
    const field = fieldOf(value, name);
    if (!field.found) return field;
    if (typeof value === "object" && !Array.isArray(value)) onRead(originOf(value));
    current = propertyOf(current, name, field.value);
  }
  return { found: true, ...current };
}

type Field =
  | { readonly found: true; readonly value: unknown }
  | { readonly found: false; readonly above: false; readonly known: readonly string[] };

function fieldOf(value: unknown, name: string): Field {
  const unknown = (known: readonly string[]): Field => ({ found: false, above: false, known });
  if (typeof value !== "object" || value === null || isSafeMarkup(value)) return unknown([]);
  if (Array.isArray(value)) {
    if (name === "length") return { found: true, value: value.length };
    return /^(0|[1-9]\d{0,8})$/.test(name)
      ? { found: true, value: value[Number(name)] ?? null }
      : unknown(["length"]);
  }
  return Object.hasOwn(value, name)
    ? { found: true, value: Reflect.get(value, name) }
    : unknown(Object.keys(value));
}

/** The parts of a partial's context: an object of the data and the parameters of the call. */
interface Merged {
  readonly origin: object | null;
  readonly parameters: ReadonlyMap<string, TracedValue>;
}

const MERGED = new WeakMap<object, Merged>();

/** A partial's context with the parameters of its call, which hide fields of the same name in that partial. */
export function withParameters(
  { value, from }: TracedValue,
  parameters: ReadonlyMap<string, TracedValue>,
): TracedValue {
  const fields: readonly (readonly [string, unknown])[] =
    typeof value === "object" || typeof value === "string" ? Object.entries(value ?? {}) : [];
  const values = [...parameters].map(([name, parameter]) => [name, parameter.value] as const);
  const merged = Object.fromEntries([...fields, ...values]);
  const isObject = typeof value === "object" && value !== null;
  const outer = isObject ? MERGED.get(value)?.parameters : undefined;
  MERGED.set(merged, {
    origin: isObject ? originOf(value) : null,
    parameters: new Map([...(outer ?? []), ...parameters]),
  });
  return traced(merged, from);
}

/** The object of the data, such as a statement, from which a context was made. */
export function originOf(value: object): object {
  return MERGED.get(value)?.origin ?? value;
}

/** The property `name` of a holder, which may be a parameter of a partial's call. */
export function propertyOf({ value: holder, from }: TracedValue, name: string, value: unknown): TracedValue {
  if (typeof holder !== "object" || holder === null) return traced(value);
  const parameter = MERGED.get(holder)?.parameters.get(name);
  return parameter ?? tracedProperty(originOf(holder), name, value, from);
}
