import { z } from "zod";
import type { TextFiles } from "../dossier/text-files.ts";
import { PAPER_NAMES } from "../house-style/papers.ts";
import { TEXT_SIZE } from "../house-style/text-size.ts";
import type { PictureFiles } from "../image/picture-file.ts";
import { TEXT_LIMITS } from "../limits/limits.ts";
import { parseLocatedYaml } from "../located-text/located-yaml.ts";
import { textFaults } from "../located-text/text-faults.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { composed } from "../text/composed.ts";
import { loadOptions, optionListSchema } from "./load-options.ts";
import type { Template } from "./template.ts";
import { MANIFEST_FILE, MARKUP_FILE } from "./template-files.ts";

const PARTIAL = /^partials\/([\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*)\.hbs$/u;

const severity = z.enum(["error", "warning", "information"]);

const manifestSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  description: z.string().trim().min(1).max(TEXT_LIMITS.description),
  length: z
    .strictObject({ pages: z.int().min(1).max(500), annexesFrom: z.string().min(1).optional() })
    .optional(),
  paper: z.enum(PAPER_NAMES).optional(),
  textSize: z.number().min(TEXT_SIZE.min).max(TEXT_SIZE.max).optional(),
  runningHead: z.boolean().default(false),
  hyphenation: z.enum(["none", "narrow", "all"]).optional(),
  verify: z.boolean().default(false),
  options: optionListSchema,
  checks: z
    .strictObject({
      missing: severity.default("error"),
      missingGlyph: severity.default("error"),
      unsourced: severity.default("warning"),
      overdue: severity.default("warning"),
      tooLong: severity.default("warning"),
    })
    .prefault({}),
});

/**
 * Reads a template's folder. `prefix` is put before file names in problems ("" for a template that is being edited);
 * `shared` are the partials that every template may use, and that its own may replace.
 */
export function loadTemplate(
  id: string,
  prefix: string,
  files: TextFiles,
  shared: Template["partials"],
  images: PictureFiles = {},
): Result<Template> {
  const manifestText = files.get(MANIFEST_FILE);
  const source = files.get(MARKUP_FILE);
  if (manifestText === undefined) return missingFile(`${prefix}${MANIFEST_FILE}`);
  if (source === undefined) return missingFile(`${prefix}${MARKUP_FILE}`);
  const parsed = parseLocatedYaml(`${prefix}${MANIFEST_FILE}`, manifestText);
  if (!parsed.ok) return parsed;
  const manifest = validate(parsed.value.value, manifestSchema, parsed.value.placeAt);
  const { options, problems: optionProblems } = loadOptions(
    manifest.ok ? manifest.value.options : [],
    parsed.value.placeAt,
  );
  const own = partialsOf(files, prefix);
  const file = `${prefix}${MARKUP_FILE}`;
  const problems = [
    ...parsed.value.faults,
    ...manifest.problems,
    ...optionProblems,
    ...[{ file, source }, ...own.values()].flatMap(sourceProblems),
  ];
  if (!manifest.ok || problems.some(isError)) return failure(problems);
  const partials = new Map([...shared, ...own]);
  const { length: limit, options: _, ...rest } = manifest.value;
  const place = parsed.value.placeAt(["length", "annexesFrom"]);
  const length = limit && { ...limit, ...(limit.annexesFrom !== undefined && { place }) };
  const optional = { ...(length && { length }), ...(options.length > 0 && { options }) };
  return success({ id, ...rest, ...optional, file, source, partials, images }, problems);
}

/** The partials among a folder's files, by name. */
export function partialsOf(files: TextFiles, prefix: string): Template["partials"] {
  return new Map(
    [...files].flatMap(([name, source]) => {
      const partial = PARTIAL.exec(name)?.[1];
      return partial ? [[composed(partial), { file: `${prefix}${name}`, source }] as const] : [];
    }),
  );
}

/** Problems of characters that cannot be printed. */
function sourceProblems({ file, source }: { readonly file: string; readonly source: string }): Problem[] {
  return textFaults("the template", source).map(({ index, characters: _characters, ...fault }) => {
    const before = source.slice(0, index);
    const start = before.lastIndexOf("\n") + 1;
    const place = { file, line: before.split("\n").length, column: index - start + 1 };
    return { ...fault, place };
  });
}

function missingFile(file: string): Result<never> {
  return failure([
    {
      code: "no-template",
      severity: "error",
      message: "there is no such file, so this folder is not a template",
      hint: `a template is a folder with ${MANIFEST_FILE} and ${MARKUP_FILE}; docs/template.md shows how to write one`,
      place: { file },
    },
  ]);
}
