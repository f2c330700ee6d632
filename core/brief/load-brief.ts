import { z } from "zod";
import { date, identifier } from "../dossier/schema.ts";
import { parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { Brief } from "./brief.ts";

const line = z.string().trim().min(1).max(500);

const topicChoice = z.union([
  identifier.transform((topic) => ({ topic })),
  z.strictObject({ topic: identifier, entries: z.array(identifier).optional() }),
]);

const meeting = z.strictObject({
  with: z.array(identifier).default([]),
  when: line,
  where: line,
  language: line,
  reason: z.string().trim().min(1).max(2000),
  agenda: z.array(line).default([]),
});

const briefFileSchema = z.strictObject({
  title: line,
  audience: line,
  template: identifier,
  topics: z.array(topicChoice).min(1),
  date: date.optional(),
  version: line.default("1.0"),
  author: z.strictObject({ name: line, role: line, contact: line }).optional(),
  clearedBy: z.strictObject({ name: line, role: line, at: line }).optional(),
  meeting: meeting.optional(),
  ceiling: line,
  marking: line.optional(),
  disclosure: z.enum(["all", "usable"]).default("all"),
  formats: z
    .array(z.enum(["pdf", "docx"]))
    .min(1)
    .default(["pdf", "docx"]),
  authorInProperties: z.boolean().default(false),
});

/** Reads a saved brief; one without a date is for `today` (YYYY-MM-DD). */
export function loadBrief(file: string, text: string, today: string): Result<Brief> {
  const parsed = parseLocatedYaml(file, text);
  if (!parsed.ok) return parsed;
  const valid = validate(parsed.value.value, briefFileSchema, parsed.value.placeAt);
  if (!valid.ok) return failure(valid.problems);
  return success({ ...valid.value, date: valid.value.date ?? today });
}
