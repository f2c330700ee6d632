import type { ZodType } from "zod";
import type { LocatedData, ValuePath } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { failure, type Result, successUnlessErrors } from "../problem/result.ts";
import { CSL_DATES, CSL_FIELDS, CSL_ROLES, isCslType, UNREAD_FIELDS } from "./csl-vocabulary.ts";
import { nameText } from "./name-text.ts";
import { parseDate } from "./parse-date.ts";
import type { SourceDate, SourceName, SourceRecord } from "./source-record.ts";
import { cslDateSchema, fieldSchema, type NameParts, namesSchema, recordSchema } from "./source-schema.ts";

/** Reads the records of `sources.json`, and reports each field that a note cannot print as written. */
export function loadSources(file: LocatedData): Result<readonly SourceRecord[]> {
  if (!Array.isArray(file.value)) return failure([notAList(file)]);
  const problems: Problem[] = [];
  const unknown = new Map<string, Place[]>();
  const records = file.value.flatMap((value: unknown, index): readonly SourceRecord[] => {
    const reader = createReader(file, [index], problems);
    const record = reader.read(withoutEmptyFields(value), recordSchema, []);
    if (!record) return [];
    for (const field of Object.keys(record).filter((field) => !KNOWN.has(field))) {
      const places = unknown.get(field) ?? [];
      places.push(file.placeAt([index, field]));
      unknown.set(field, places);
    }
    return [readRecord(record, file.placeAt([index]), reader)];
  });
  return successUnlessErrors(records, [...problems, ...[...unknown].map(unknownField)]);
}

const KNOWN: ReadonlySet<string> = new Set([...UNREAD_FIELDS, ...CSL_FIELDS, ...CSL_ROLES, ...CSL_DATES]);

/** Reads the values of one record; their faults become problems at their places. */
interface Reader {
  readonly read: <Value>(value: unknown, schema: ZodType<Value>, path: ValuePath) => Value | undefined;
  readonly warn: (path: ValuePath, message: string, hint: string) => void;
}

function createReader(file: LocatedData, base: ValuePath, problems: Problem[]): Reader {
  return {
    read(value, schema, path) {
      const result = validate(value, schema, file.placeAt, [...base, ...path]);
      problems.push(...result.problems);
      return result.ok ? result.value : undefined;
    },
    warn(path, message, hint) {
      const place = file.placeAt([...base, ...path]);
      problems.push({ code: "source-field", severity: "warning", message, hint, place });
    },
  };
}

interface RawRecord {
  readonly id: string;
  readonly type?: string | undefined;
  readonly [field: string]: unknown;
}

function readRecord(raw: RawRecord, place: Place, reader: Reader): SourceRecord {
  const present = <Field extends string>(fields: readonly Field[]): readonly Field[] =>
    fields.filter((field) => Object.hasOwn(raw, field));
  const type = raw.type ?? "document";
  if (raw.type === undefined) reader.warn([], '"type" is missing', 'add one, such as "report"');
  else if (!isCslType(type)) {
    reader.warn(["type"], `"${type}" is not a type of CSL-JSON`, 'use one of its types, such as "report"');
  }
  const fields = present(CSL_FIELDS).flatMap((field) => {
    const text = reader.read(raw[field], fieldSchema, [field]);
    return text === undefined ? [] : [[field, text] as const];
  });
  const names = present(CSL_ROLES).flatMap((role) => {
    const read = reader.read(raw[role], namesSchema, [role]) ?? [];
    const known = read.flatMap((parts, index) => readName(parts, [role, index], reader));
    return known.length === 0 ? [] : [[role, known] as const];
  });
  const dates = present(CSL_DATES).flatMap((field) => {
    const date = readDate(raw[field], field, reader);
    return date === undefined ? [] : [[field, date] as const];
  });
  return {
    id: raw.id,
    type,
    fields: Object.fromEntries(fields),
    names: Object.fromEntries(names),
    dates: Object.fromEntries(dates),
    place,
  };
}

function readName({ name, ...parts }: NameParts, path: ValuePath, reader: Reader): readonly SourceName[] {
  const read = name === undefined ? parts : { literal: name, ...parts };
  if (nameText(read) !== "") return [read];
  reader.warn(path, "the name is empty", 'give "family" and "given", or "literal" for an organisation');
  return [];
}

function readDate(value: unknown, field: string, reader: Reader): SourceDate | undefined {
  const raw = reader.read(value, cslDateSchema, [field]);
  if (raw === undefined) return undefined;
  const { date, fault } = parseDate(raw);
  if (fault !== undefined) {
    reader.warn([field], `"${field}": ${fault}`, "write year, month and day as numbers: [[2023, 7, 1]]");
  }
  return date;
}

/** The record without its empty fields, which reference managers export as empty text, lists, groups or null. */
function withoutEmptyFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyFields);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).filter(([field, each]) => field === "id" || !isEmpty(each));
  return Object.fromEntries(fields.map(([field, each]) => [field, withoutEmptyParts(each)]));
}

function withoutEmptyParts(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.some((each) => typeof each === "object" && !Array.isArray(each))
      ? value.map(withoutEmptyFields)
      : value;
  }
  return withoutEmptyFields(value);
}

function isEmpty(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value === "string") return value.trim() === "";
  if (typeof value !== "object") return false;
  return Object.values(value).every(isEmpty);
}

function unknownField([field, places]: readonly [string, readonly Place[]]): Problem {
  const [place] = places;
  const count = places.length === 1 ? "" : ` (in ${places.length} records)`;
  return {
    code: "unknown-source-field",
    severity: "warning",
    message: `"${field}" is not a field of CSL-JSON and is not printed${count}`,
    hint: 'correct its name, or move its content to "note"',
    ...(place && { place }),
  };
}

function notAList(file: LocatedData): Problem {
  return {
    code: "wrong-data",
    severity: "error",
    message: "must be a list of CSL-JSON records",
    hint: "put the records between [ and ]",
    place: file.placeAt([]),
  };
}
