import type { ZodType } from "zod";
import type { LocatedData, ValuePath } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { composed } from "../text/composed.ts";
import { nearestName } from "../text/nearest.ts";
import { isForReader } from "./entry-types.ts";
import { citationSchema, dateSchema, defaultsSchema, identifierSchema } from "./schema.ts";

/** An entry, person or series as it could be read. Its id counts as defined even if the item has faults. */
export interface LoadedItem<Value> {
  readonly id?: string;
  /** Absent where the item has faults. */
  readonly value?: Value;
  readonly marking?: string;
  readonly stated: StatedReferences;
  readonly place: Place;
  /** The place of a field in the item, or in the file's defaults where these supply it. */
  readonly placeOf: (field: string, index?: number) => Place;
  /** Whether the item itself states a field, rather than inheriting it from the file's defaults. */
  readonly states: (field: string) => boolean;
}

/** Fields that refer to other items or fields, read even where the item's other fields have faults. */
export interface StatedReferences {
  /** Ids in the order of the list; undefined for one that cannot be read. */
  readonly sources: readonly (string | undefined)[];
  readonly topic?: string;
  readonly asOf?: string;
  readonly reviewBy?: string;
}

export interface LoadedItems<Value> {
  readonly items: readonly LoadedItem<Value>[];
  readonly problems: readonly Problem[];
}

/** Required fields, which the file's defaults usually supply. */
const REQUIRED = ["asOf", "reviewBy", "marking"] as const;

/** The items of the list `key` of a file, each with the file's defaults for fields that it does not state. */
export function loadItems<Value extends { readonly id: string }>(
  file: LocatedData,
  key: "entries" | "people",
  schema: ZodType<Value>,
): LoadedItems<Value & { readonly place: Place }> {
  const head = fieldsOf(file.value);
  const list: unknown = head?.[key];
  if (!Array.isArray(list)) return { items: [], problems: [] };
  const defaults = loadDefaults(file, head?.defaults);
  const missing = REQUIRED.filter(
    (field) =>
      !(field in defaults.values) &&
      !defaults.reported.has(field) &&
      list.length > 1 &&
      isMissingEverywhere(list, field),
  );
  const problems = [...defaults.problems, ...missing.map((field) => missingEverywhere(field, key, file))];
  const reported = new Set([...defaults.reported, ...missing]);
  const items = list.map((value: unknown, index): LoadedItem<Value & { readonly place: Place }> => {
    const path = [key, index];
    const own = fieldsOf(value);
    const merged = own ? { ...defaults.values, ...ownDefaults(own), ...own } : value;
    const result = validate(merged, schema, file.placeAt, path, reported);
    for (const problem of result.problems) problems.push(problem);
    const fields = fieldsOf(merged) ?? {};
    const { id, marking } = fields;
    const place = file.placeAt(path);
    return {
      ...(typeof id === "string" && { id: composed(id) }),
      stated: statedReferences(fields),
      ...(typeof marking === "string" && { marking: composed(marking.trim()) }),
      ...(result.ok && { value: { ...result.value, place } }),
      place,
      placeOf: placeFinder(file, path, own),
      states: (field) => own !== undefined && field in own,
    };
  });
  return { items, problems };
}

export function statedReferences(fields: Readonly<Record<string, unknown>>): StatedReferences {
  const { sources, topic, asOf, reviewBy } = fields;
  return {
    sources: Array.isArray(sources) ? sources.map((each) => read(each, citationSchema)?.source) : [],
    ...optional("topic", read(topic, identifierSchema)),
    ...optional("asOf", read(asOf, dateSchema)),
    ...optional("reviewBy", read(reviewBy, dateSchema)),
  };
}

function read<Value>(value: unknown, schema: ZodType<Value>): Value | undefined {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

function optional(
  field: "topic" | "asOf" | "reviewBy",
  value: string | undefined,
): Partial<StatedReferences> {
  return value === undefined ? {} : { [field]: value };
}

/** A file's default disclosure does not apply to types that are for the reader alone: each entry must state it. */
function ownDefaults({ type }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return isForReader(type) ? { disclosure: "not-for-disclosure" } : {};
}

function placeFinder(
  file: LocatedData,
  path: ValuePath,
  own: Readonly<Record<string, unknown>> | undefined,
): LoadedItem<unknown>["placeOf"] {
  return (field, index) => {
    const holder = own !== undefined && !(field in own) && hasDefault(file, field) ? ["defaults"] : path;
    return file.placeAt([...holder, field, ...(index === undefined ? [] : [index])]);
  };
}

function hasDefault(file: LocatedData, field: string): boolean {
  return field in (fieldsOf(fieldsOf(file.value)?.defaults) ?? {});
}

interface Defaults {
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields whose default has a fault, which is reported once, at the default. */
  readonly reported: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

function loadDefaults(file: LocatedData, raw: unknown): Defaults {
  if (raw === undefined || raw === null) return { values: {}, reported: new Set(), problems: [] };
  const result = validate(raw, defaultsSchema, file.placeAt, ["defaults"]);
  const fields = Object.entries(fieldsOf(raw) ?? {});
  const shape: Readonly<Record<string, ZodType>> = defaultsSchema.shape;
  const isSound = ([field, value]: readonly [string, unknown]): boolean =>
    Object.hasOwn(shape, field) && shape[field]?.safeParse(value).success === true;
  const faulty = fields.filter((field) => !isSound(field)).map(([field]) => field);
  const meant = faulty.flatMap((field) => nearestName(field, Object.keys(shape)) ?? []);
  return {
    values: Object.fromEntries(fields.filter(isSound)),
    reported: new Set([...faulty, ...meant]),
    problems: result.problems,
  };
}

function isMissingEverywhere(list: readonly unknown[], field: string): boolean {
  return list.every((item) => {
    const fields = Object.keys(fieldsOf(item) ?? {});
    return !fields.includes(field) && nearestName(field, fields) === undefined;
  });
}

function missingEverywhere(field: string, key: "entries" | "people", file: LocatedData): Problem {
  return {
    code: "wrong-data",
    severity: "error",
    message: `"${field}" is missing from all ${key}`,
    hint: `add "${field}" to the defaults of the file`,
    place: file.placeAt(["defaults"]),
  };
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value));
}
