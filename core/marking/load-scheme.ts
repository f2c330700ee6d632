import { z } from "zod";
import { contrast, MIN_CONTRAST } from "../house-style/contrast.ts";
import { PAPER_NAMES } from "../house-style/papers.ts";
import { parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { composed } from "../text/composed.ts";
import type { Level, MarkingScheme } from "./scheme.ts";

/** A colour as in CSS: "#ff2b2b". */
const colour = z
  .string()
  .regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as "#ff2b2b", in quotation marks')
  .overwrite((text) => text.slice(1).toLowerCase());

/** Bounds of the size of a marking, in points. */
const SIZES = { min: 8, max: 24 };

const level = z.strictObject({
  id: z.string().min(1).max(100).overwrite(composed),
  label: z.string().max(100),
  portion: z.string().min(1).max(20).optional(),
  colour: colour.optional(),
  background: colour.optional(),
});

const schemeSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  authority: z.string().min(1),
  levels: z.array(level).min(1),
  print: z.strictObject({
    alignment: z.enum(["centre", "end"]),
    size: z.number().min(SIZES.min).max(SIZES.max).optional(),
  }),
  paper: z.enum(PAPER_NAMES).optional(),
});

export function loadScheme(file: string, text: string): Result<MarkingScheme> {
  const parsed = parseLocatedYaml(file, text);
  if (!parsed.ok) return parsed;
  const valid = validate(parsed.value.value, schemeSchema, parsed.value.placeAt);
  const problems = [...parsed.value.faults, ...valid.problems];
  if (!valid.ok || problems.some(isError)) return failure(problems);
  const faint = lowContrastLevels(valid.value.levels, parsed.value.placeAt);
  if (faint.length > 0) return failure([...problems, ...faint]);
  const [lowest, ...higher] = valid.value.levels;
  const levels: readonly [Level, ...Level[]] = [lowest as Level, ...higher];
  return success({ ...valid.value, levels, place: parsed.value.placeAt([]) }, problems);
}

const WHITE = "ffffff";
/** The colour of the marking where a level states none. */
const BLACK = "1a1a1a";

/** Problems of levels whose marking is too faint to be read. */
function lowContrastLevels(
  levels: readonly Level[],
  placeAt: (path: readonly (string | number)[]) => Place,
): readonly Problem[] {
  return levels.flatMap(({ id, colour: ink = BLACK, background = WHITE }, index): readonly Problem[] => {
    const found = contrast(ink, background);
    if (found >= MIN_CONTRAST) return [];
    return [
      {
        code: "low-contrast",
        severity: "error",
        message: `the marking "${id}" has a contrast of ${Math.floor(found * 10) / 10}:1 between its colour and what is behind it`,
        hint: `choose a colour and a background with a contrast of ${MIN_CONTRAST}:1 or more`,
        place: placeAt(["levels", index]),
      },
    ];
  });
}
