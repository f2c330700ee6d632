import { type ZodType, z } from "zod";
import { commentProblems } from "../dossier/check-texts.ts";
import { dateSchema, identifierSchema, levelNameSchema, richTextSchema } from "../dossier/schema.ts";
import { BRIEF_LIMITS, TEXT_LIMITS } from "../limits/limits.ts";
import { withoutFollowUps } from "../located-text/follow-ups.ts";
import { parseLocatedYaml, type ValuePath } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { optionNameSchema } from "../template/load-options.ts";
import { composed } from "../text/composed.ts";
import type { Brief } from "./brief.ts";
import { type BriefChoices, choicesIn, NO_CHOICES } from "./brief-choices.ts";
import { DOSSIER_NAME } from "./named-dossier.ts";

const line = z.string().trim().min(1).max(TEXT_LIMITS.line);

const topicChoice = z.union([
  identifierSchema.transform((topic) => ({ topic })),
  z.strictObject({
    topic: identifierSchema,
    entries: z.array(identifierSchema).max(BRIEF_LIMITS.entries).optional(),
  }),
]);

const meeting = z.strictObject({
  with: z.array(identifierSchema).max(BRIEF_LIMITS.people).default([]),
  when: line,
  where: line,
  language: line,
  reason: z.string().trim().min(1).max(TEXT_LIMITS.reason),
  agenda: z.array(line).max(BRIEF_LIMITS.agenda).default([]),
});

/** A record of at most `most` fields. */
function few<Value>(value: ZodType<Value>, name: ZodType<string, string>, most: number) {
  return z
    .record(name, value)
    .refine((record) => Object.keys(record).length <= most, `must have at most ${most} fields`);
}

const optionValue = z.union([z.boolean(), z.string().trim().max(TEXT_LIMITS.line).overwrite(composed)]);

const briefFileSchema = z.strictObject({
  /** The folder in which the desktop program finds the dossier; it does not affect the note. */
  dossier: z
    .string()
    .regex(DOSSIER_NAME, "must be the name of a folder beside the brief, or a dot for the brief's own folder")
    .optional(),
  title: line,
  audience: line,
  template: identifierSchema,
  topics: z.array(topicChoice).min(1).max(BRIEF_LIMITS.topics),
  date: dateSchema.optional(),
  version: line.default("1.0"),
  author: z.strictObject({ name: line, role: line, contact: line }).optional(),
  clearedBy: z.strictObject({ name: line, role: line, at: line }).optional(),
  meeting: meeting.optional(),
  biographies: z.array(identifierSchema).max(BRIEF_LIMITS.people).optional(),
  wordings: few(richTextSchema, identifierSchema, BRIEF_LIMITS.wordings).optional(),
  options: few(optionValue, optionNameSchema, BRIEF_LIMITS.options).optional(),
  ceiling: levelNameSchema,
  marking: levelNameSchema.optional(),
  disclosure: z.enum(["all", "usable"]).default("all"),
  formats: z
    .array(z.enum(["pdf", "docx"]))
    .min(1)
    .max(BRIEF_LIMITS.formats)
    .overwrite((formats) => [...new Set(formats)])
    .default(["pdf", "docx"]),
  authorInProperties: z.boolean().default(false),
});

/** The result of reading a saved brief, as complete as its faults allow. */
export interface BriefReading {
  /** Absent where a problem is an error. */
  readonly brief?: Brief;
  readonly problems: readonly Problem[];
  /** Names that must exist in the dossier or the scheme, read even where other fields have faults. */
  readonly choices: BriefChoices;
  readonly template?: string;
  readonly placeAt: (path: ValuePath) => Place;
}

/** Reads a saved brief. `today` (YYYY-MM-DD) is its date by default. */
export function loadBrief(file: string, text: string, today: string): Result<Brief> {
  const { brief, problems } = readBrief(file, text, today);
  return brief ? success(brief, problems) : failure(problems);
}

export function readBrief(file: string, text: string, today: string): BriefReading {
  const parsed = parseLocatedYaml(file, text, []);
  if (!parsed.ok) return { problems: parsed.problems, choices: NO_CHOICES, placeAt: () => ({ file }) };
  const { value, placeAt, faults } = parsed.value;
  const valid = validate(value, briefFileSchema, placeAt);
  // Character references are reported by the check of the brief's words, whether these come from a file or not.
  const reported = faults.filter(({ code }) => code !== "html-entity");
  const problems = withoutFollowUps([...reported, ...commentProblems(parsed.value), ...valid.problems]);
  const template = namedTemplate.safeParse(value);
  const reading = {
    problems,
    choices: choicesIn(value),
    placeAt,
    ...(template.success && { template: template.data.template }),
  };
  if (!valid.ok || problems.some(isError)) return reading;
  const { dossier: _, ...brief } = valid.value;
  return { ...reading, brief: { ...brief, date: brief.date ?? today } };
}

const namedTemplate = z.object({ template: identifierSchema });
