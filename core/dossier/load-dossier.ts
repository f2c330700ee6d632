import type { PictureFiles } from "../image/picture-file.ts";
import { parseLocatedJson } from "../located-text/located-json.ts";
import { type LocatedYaml, parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, successUnlessErrors } from "../problem/result.ts";
import { loadSources } from "../source/load-sources.ts";
import type { SourceRecord } from "../source/source-record.ts";
import { referenceProblems } from "./check-references.ts";
import { type Dossier, type Entry, isForReader, type Person, type Series, type Topic } from "./dossier.ts";
import { loadSeries } from "./load-series.ts";
import { dossierFileSchema, entrySchema, peopleFileSchema, personSchema, topicFileSchema } from "./schema.ts";

/** A folder's text files: path inside the folder, with forward slashes, to content. */
export type TextFiles = ReadonlyMap<string, string>;

/**
 * Reads a dossier's files into typed data and reports all faults at once.
 * `folder` is how the person named the folder; places in problems begin with it.
 */
export function loadDossier(folder: string, files: TextFiles, images: PictureFiles = {}): Result<Dossier> {
  const problems: Problem[] = [];
  const keep = <Value>(result: Result<Value>): Value | undefined => {
    problems.push(...result.problems);
    return result.ok ? result.value : undefined;
  };
  const read = (name: string): LocatedYaml | undefined => keep(readFile(folder, files, name));

  const main = read("dossier.yaml");
  if (!main) return failure(problems);
  const head = keep(validate(main.value, dossierFileSchema, main.placeAt));
  const sources = files.has("sources.json") ? readSources(read("sources.json"), keep) : [];
  const people = files.has("people.yaml") ? loadPeople(read("people.yaml"), keep) : [];
  const topics = (head?.topics ?? []).flatMap((id, index) => {
    const name = `topics/${id}.yaml`;
    if (!files.has(name)) {
      problems.push(missingFile("topics", id, main, index));
      return [];
    }
    return loadTopic(id, read(name), keep);
  });
  const series = (head?.series ?? []).flatMap((id, index): readonly Series[] => {
    const name = `series/${id}.yaml`;
    if (!files.has(name)) {
      problems.push(missingFile("series", id, main, index));
      return [];
    }
    const file = read(name);
    const figures = files.get(`series/${id}.csv`);
    const csv = figures === undefined ? undefined : { name: `${folder}/series/${id}.csv`, text: figures };
    const loaded = file && keep(loadSeries(id, file, csv));
    return loaded ? [loaded] : [];
  });
  if (head) {
    problems.push(...unlistedFiles(folder, files, "topics", head.topics));
    problems.push(...unlistedFiles(folder, files, "series", head.series));
  }
  if (!head || problems.some(isError)) return failure(problems);

  const dossier = {
    ...head,
    id: folderName(folder),
    topics,
    series,
    people,
    sources,
    images,
    place: main.placeAt([]),
  };
  return successUnlessErrors(dossier, [
    ...problems,
    ...referenceProblems(dossier),
    ...emptinessProblems(dossier),
  ]);
}

/** Topics without entries; a dossier that has none at all is told once. */
function emptinessProblems({ topics, place }: Dossier): readonly Problem[] {
  const problem = (code: string, message: string, at: Problem["place"]): Problem => ({
    code,
    severity: "warning",
    message,
    hint: "docs/dossier.md shows how to write entries",
    ...(at && { place: at }),
  });
  if (topics.every(({ entries }) => entries.length === 0))
    return [problem("empty-dossier", "no topic of the dossier has entries", place)];
  return topics
    .filter(({ entries }) => entries.length === 0)
    .map((topic) => problem("empty-topic", "the topic has no entries", topic.place));
}

type Keep = <Value>(result: Result<Value>) => Value | undefined;

function readFile(folder: string, files: TextFiles, name: string): Result<LocatedYaml> {
  const file = `${folder}/${name}`;
  const text = files.get(name);
  if (text !== undefined)
    return name.endsWith(".json") ? parseLocatedJson(file, text) : parseLocatedYaml(file, text);
  return failure([
    {
      code: "no-dossier",
      severity: "error",
      message: "there is no such file, so this folder is not a dossier",
      hint: "name a folder that holds dossier.yaml; docs/dossier.md shows how to write one",
      place: { file },
    },
  ]);
}

function loadTopic(id: string, file: LocatedYaml | undefined, keep: Keep): readonly Topic[] {
  const raw = file && keep(validate(file.value, topicFileSchema, file.placeAt));
  if (!file || !raw) return [];
  const entries = raw.entries.flatMap((value, index): readonly Entry[] => {
    const path = ["entries", index];
    const entry = keep(validate(entryWithDefaults(raw.defaults, value), entrySchema, file.placeAt, path));
    return entry ? [{ ...entry, place: file.placeAt(path) }] : [];
  });
  return [{ id, title: raw.title, summary: raw.summary, entries, place: file.placeAt([]) }];
}

function loadPeople(file: LocatedYaml | undefined, keep: Keep): readonly Person[] {
  const raw = file && keep(validate(file.value, peopleFileSchema, file.placeAt));
  if (!file || !raw) return [];
  return raw.people.flatMap((value, index): readonly Person[] => {
    const path = ["people", index];
    const person = keep(validate(withDefaults(raw.defaults, value), personSchema, file.placeAt, path));
    return person ? [{ ...person, place: file.placeAt(path) }] : [];
  });
}

function readSources(file: LocatedYaml | undefined, keep: Keep): readonly SourceRecord[] {
  return (file && keep(loadSources(file))) ?? [];
}

/** A file's default does not release what is for the reader alone by its kind: each such entry says so itself. */
function entryWithDefaults(defaults: object | undefined, value: unknown): unknown {
  const isOwn = typeof value === "object" && value !== null && "type" in value && isForReader(value.type);
  return withDefaults(isOwn ? { ...defaults, disclosure: "not-for-disclosure" } : defaults, value);
}

function withDefaults(defaults: object | undefined, value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...defaults, ...value }
    : value;
}

function folderName(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
}

type Listed = "topics" | "series";

const NOUNS: Readonly<Record<Listed, string>> = { topics: "topic", series: "series" };

function missingFile(list: Listed, id: string, main: LocatedYaml, index: number): Problem {
  return {
    code: `no-${NOUNS[list]}-file`,
    severity: "error",
    message: `the ${NOUNS[list]} "${id}" has no file ${list}/${id}.yaml`,
    hint: "add the file or take it out of the list",
    place: main.placeAt([list, index]),
  };
}

function unlistedFiles(
  folder: string,
  files: TextFiles,
  list: Listed,
  listed: readonly string[] = [],
): readonly Problem[] {
  return [...files.keys()]
    .filter((name) => name.startsWith(`${list}/`) && /^[^/]+\/[^/]+\.(yaml|csv)$/.test(name))
    .filter((name) => !listed.includes(name.slice(list.length + 1).replace(/\.\w+$/, "")))
    .map((name) => ({
      code: `unlisted-${NOUNS[list]}`,
      severity: "warning",
      message: `is not in the list of ${list} of dossier.yaml and is left out`,
      hint: "add it to the list",
      place: { file: `${folder}/${name}` },
    }));
}
