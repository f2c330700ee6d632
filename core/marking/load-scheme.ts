import { z } from "zod";
import { parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { composed } from "../text/composed.ts";
import type { Level, MarkingScheme } from "./scheme.ts";

const level = z.strictObject({
  id: z.string().min(1).max(100).overwrite(composed),
  label: z.string().max(100),
  portion: z.string().min(1).max(20).optional(),
});

const schemeSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  authority: z.string().min(1),
  levels: z.array(level).min(1),
  print: z.strictObject({ alignment: z.enum(["centre", "end"]) }),
});

export function loadScheme(file: string, text: string): Result<MarkingScheme> {
  const parsed = parseLocatedYaml(file, text);
  if (!parsed.ok) return parsed;
  const valid = validate(parsed.value.value, schemeSchema, parsed.value.placeAt);
  const problems = [...parsed.value.faults, ...valid.problems];
  if (!valid.ok || problems.some(isError)) return failure(problems);
  const [lowest, ...higher] = valid.value.levels;
  const levels: readonly [Level, ...Level[]] = [lowest as Level, ...higher];
  return success({ ...valid.value, levels, place: parsed.value.placeAt([]) }, problems);
}
