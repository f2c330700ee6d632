import { dirname, isAbsolute, join } from "node:path";
import { z } from "zod";
import type { Format } from "../../core/brief/brief.ts";
import { dateSchema, identifierSchema, levelNameSchema } from "../../core/dossier/schema.ts";
import { BATCH_LIMITS, TEXT_LIMITS } from "../../core/limits/limits.ts";
import type { LocatedData } from "../../core/located-text/located-yaml.ts";
import { parseLocatedYaml } from "../../core/located-text/located-yaml.ts";
import { validate } from "../../core/located-text/validate.ts";
import { isError, type Place, type Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { decodeText } from "../../workspace/decode-text.ts";
import { readNoteFile } from "../../workspace/read-note-file.ts";
import { type NoteOption, type NoteOptions, optional } from "../arguments/brief.ts";
import { parseJsonLines } from "./json-lines.ts";

/** One brief of a list, with the list's defaults. */
export interface ListedBrief {
  /** Position in the list, from 1. */
  readonly position: number;
  readonly place: Place;
  /** Options as written, so that a list that is moved with its files gives the same digests. */
  readonly written: NoteOptions;
  /** Options with paths that can be opened from the current folder. */
  readonly options: NoteOptions & { readonly dossier: string };
}

export interface BatchList {
  readonly briefs: readonly ListedBrief[];
  /** Output folder of the list's defaults, which can be opened from the current folder. */
  readonly out?: string;
}

const line = z.string().trim().min(1).max(TEXT_LIMITS.line);
const path = z.string().min(1).max(BATCH_LIMITS.path);
const names = <Name extends z.ZodType<string>>(name: Name) =>
  z.preprocess(
    (value) => (typeof value === "string" ? value.split(",").map((word) => word.trim()) : value),
    z.array(name).min(1),
  );

/** The options of `attache brief`, with the same names. */
const FIELDS = {
  dossier: path.optional(),
  template: path.optional(),
  topics: names(identifierSchema).optional(),
  ceiling: levelNameSchema.optional(),
  disclosure: z.enum(["all", "usable"]).optional(),
  title: line.optional(),
  for: line.optional(),
  date: dateSchema.optional(),
  format: names(z.enum(["pdf", "docx"])).optional(),
  house: path.optional(),
  out: path.optional(),
} as const satisfies Readonly<Record<NoteOption, z.ZodType>>;

const briefSchema = z.strictObject(FIELDS);
type WrittenBrief = z.infer<typeof briefSchema>;
const fileSchema = z.strictObject({
  defaults: briefSchema.optional(),
  briefs: z.array(briefSchema).min(1).max(BATCH_LIMITS.briefs),
});

/** Reads a list of briefs. Reports all faults at once; a list with faults is refused as a whole. */
export async function readBatchFile(file: string, out: string | undefined): Promise<Result<BatchList>> {
  const bytes = await readNoteFile(file);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > BATCH_LIMITS.bytes) return failure([tooBig(file)]);
  const text = decodeText(file, bytes.value);
  if (typeof text !== "string") return failure([text]);
  const parsed = /\.(jsonl|ndjson)$/i.test(file)
    ? parseJsonLines(file, text)
    : parseLocatedYaml(file, text, []);
  return parsed.ok ? batchList(file, parsed.value, out) : parsed;
}

function batchList(
  file: string,
  { value, placeAt, faults }: LocatedData,
  out: string | undefined,
): Result<BatchList> {
  const valid = validate(value, fileSchema, placeAt);
  if (!valid.ok || faults.some(isError)) return failure([...faults, ...valid.problems]);
  const { defaults = {}, briefs } = valid.value;
  const missing: Problem[] = [];
  const listed = briefs.flatMap((brief, index): readonly ListedBrief[] => {
    const place = placeAt(["briefs", index]);
    const written = noteOptions({ ...defaults, ...brief });
    const { dossier } = written;
    if (dossier === undefined) missing.push(withoutDossier(place));
    if (dossier === undefined) return [];
    const options = { ...openable(written, file, out), dossier: beside(file, dossier) };
    return [{ position: index + 1, place, written, options }];
  });
  if (missing.length > 0) return failure(missing);
  return success({ briefs: listed, ...optional("out", outFolder(defaults.out, file, out)) }, faults);
}

function noteOptions({ for: audience, format, ...brief }: WrittenBrief): NoteOptions {
  const formats: readonly Format[] | undefined = format && [...new Set(format)];
  const given = { ...brief, audience, formats };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function openable(written: NoteOptions, file: string, out: string | undefined): NoteOptions {
  const { template, house } = written;
  return {
    ...written,
    ...optional(
      "template",
      template && (/[\\/]/.test(template) ? asFolder(beside(file, template)) : template),
    ),
    ...optional("house", house && beside(file, house)),
    ...optional("out", outFolder(written.out, file, out)),
  };
}

/** An output folder of the list is relative to the list, or to the folder that the command line names. */
function outFolder(written: string | undefined, file: string, out: string | undefined): string | undefined {
  if (written === undefined) return out;
  return isAbsolute(written) ? written : join(out ?? dirname(file), written);
}

function beside(file: string, path: string): string {
  return isAbsolute(path) ? path : join(dirname(file), path);
}

/** Adds `./` to a path without a slash, which would be taken for the name of a template. */
function asFolder(path: string): string {
  return /[\\/]/.test(path) ? path : `./${path}`;
}

function withoutDossier(place: Place): Problem {
  return {
    code: "wrong-data",
    severity: "error",
    message: "a brief names no dossier",
    hint: "add dossier: its folder, to the brief or to defaults",
    place,
  };
}

function tooBig(file: string): Problem {
  return {
    code: "too-big",
    severity: "error",
    message: `has more than ${BATCH_LIMITS.bytes / 1_000_000} MB`,
    hint: `divide it into lists of at most ${BATCH_LIMITS.briefs} briefs`,
    place: { file },
  };
}
