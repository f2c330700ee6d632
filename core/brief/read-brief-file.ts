import { parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { readBrief } from "./load-brief.ts";
import { dossierNamedIn } from "./named-dossier.ts";
import type { BriefFile } from "./saved-brief.ts";
import { SAVED_BRIEF_VERSION, VERSION_FIELD } from "./saved-brief.ts";
import { fromFile, savedBriefFileSchema } from "./saved-brief-schema.ts";

/** Fields whose numbers are numbers; a title of digits stays as it is written. */
const NUMERIC_FIELDS = [VERSION_FIELD, "pages"];

/**
 * Reads the file of a brief: a document of this program, or the brief of a dossier, which is for `today` (YYYY-MM-DD)
 * where it states no date. Words of a document may be of any kind, as it is kept while a person types.
 */
export function readBriefFile(file: string, text: string, today: string): Result<BriefFile> {
  const parsed = parseLocatedYaml(file, text, NUMERIC_FIELDS);
  if (!parsed.ok) return parsed;
  const { value, placeAt } = parsed.value;
  const version = versionIn(value);
  if (version === undefined) return readOlder(file, text, today);
  if (typeof version === "number" && version > SAVED_BRIEF_VERSION)
    return failure([newer(file, placeAt([VERSION_FIELD]).line)]);
  const valid = validate(value, savedBriefFileSchema, placeAt);
  return valid.ok ? success({ type: "saved", saved: fromFile(valid.value) }) : valid;
}

function readOlder(file: string, text: string, today: string): Result<BriefFile> {
  const { brief, problems } = readBrief(file, text, today);
  if (!brief) return failure(problems);
  return success({ type: "older", brief, dossier: dossierNamedIn(text) }, problems);
}

function versionIn(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, VERSION_FIELD) : undefined;
}

function newer(file: string, line = 1): Problem {
  return {
    code: "newer-brief",
    severity: "error",
    message: "the brief was saved by a newer version of Attaché, which this one cannot read",
    hint: "open it with the newer version",
    place: { file, line, column: 1 },
  };
}
