import { type LocatedData, parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { SETTING_FIELDS, SETTING_NAMES, SETTINGS_VERSION_FIELD } from "./setting-fields.ts";
import type { SettingName, Settings } from "./settings.ts";

/** Fields whose numbers are numbers; a contact of digits stays as it is written. */
const NUMERIC_FIELDS = [SETTINGS_VERSION_FIELD, SETTING_FIELDS.textSize.field];

/**
 * The settings in a file, with a warning for each value that cannot be used, which counts as not set. Fields that are
 * not known may be those of a newer version, and are left alone. Fails where the file cannot be parsed.
 */
export function readSettings(file: string, text: string): Result<Partial<Settings>> {
  const parsed = parseLocatedYaml(file, text, NUMERIC_FIELDS);
  if (!parsed.ok) return parsed;
  const { value, placeAt } = parsed.value;
  if (value === null || value === undefined) return success({});
  if (!isGroup(value)) return failure([noSettings(placeAt([]))]);
  const settings: Record<string, unknown> = {};
  const problems: Problem[] = [];
  for (const name of SETTING_NAMES) {
    const read = readOne(name, parsed.value);
    if (!read.ok) problems.push(...read.problems);
    else if (read.value !== undefined) settings[name] = read.value;
  }
  return success(settings, problems);
}

function readOne(
  name: SettingName,
  { value, placeAt }: LocatedData,
): Result<Settings[SettingName] | undefined> {
  const { group, field, schema } = SETTING_FIELDS[name];
  const fields = fieldOf(value, group);
  if (fields === undefined || fields === null) return success(undefined);
  if (!isGroup(fields)) {
    // Told once for the group, at the first of its fields.
    const isFirst = SETTING_NAMES.find((each) => SETTING_FIELDS[each].group === group) === name;
    return failure(isFirst ? [unusable(group, "it is no group of settings", placeAt([group]))] : []);
  }
  const found = fieldOf(fields, field);
  if (found === undefined || found === null) return success(undefined);
  const path = [group, field];
  const valid = validate<Settings[SettingName]>(found, schema, placeAt, path);
  if (valid.ok) return success(valid.value);
  const [first] = valid.problems;
  return failure([unusable(path.join(" "), first?.message ?? "it has another form", placeAt(path))]);
}

function isGroup(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldOf(value: unknown, field: string): unknown {
  return isGroup(value) && Object.hasOwn(value, field) ? Reflect.get(value, field) : undefined;
}

function unusable(setting: string, why: string, place: Problem["place"]): Problem {
  return {
    code: "broken-setting",
    severity: "warning",
    message: `the setting "${setting}" is not used: ${why}`,
    hint: "set it anew in Settings, or put it right in its file; until then it has its usual value",
    ...(place && { place }),
  };
}

function noSettings(place: Problem["place"]): Problem {
  return {
    code: "no-settings",
    severity: "error",
    message: "the file has no groups of settings",
    ...(place && { place }),
  };
}
