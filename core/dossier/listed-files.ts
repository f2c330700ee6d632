import type { LocatedData } from "../located-text/located-yaml.ts";
import type { Problem } from "../problem/problem.ts";
import { composed } from "../text/composed.ts";
import { nearestName } from "../text/nearest.ts";
import { fieldsOf } from "./load-items.ts";
import { identifierSchema } from "./schema.ts";
import { stemOf, strayCause } from "./stray-files.ts";

/** The lists of dossier.yaml; the files of their items are in the folder of the same name. */
export type Listed = "topics" | "series";

export interface ListedNames {
  readonly names: readonly string[];
  readonly problems: readonly Problem[];
}

const NOUNS: Readonly<Record<Listed, string>> = { topics: "topic", series: "series" };

/** The names of a list that can be read, without repeats; undefined where there is no list. */
export function listedNames(main: LocatedData, list: Listed): ListedNames | undefined {
  const raw = fieldsOf(main.value)?.[list];
  if (!Array.isArray(raw)) return undefined;
  const names = new Map<string, number>();
  const problems: Problem[] = [];
  for (const [index, value] of raw.entries()) {
    const name = identifierSchema.safeParse(value);
    if (!name.success) continue;
    if (!names.has(name.data)) names.set(name.data, index);
    else problems.push(repeatedName(list, name.data, main, index));
  }
  return { names: [...names.keys()], problems };
}

function repeatedName(list: Listed, name: string, main: LocatedData, index: number): Problem {
  return {
    code: `repeated-${NOUNS[list]}`,
    severity: "error",
    message: `the ${NOUNS[list]} "${name}" is in the list twice`,
    hint: "name it once",
    place: main.placeAt([list, index]),
  };
}

/** The names of a list that have a file, and the problem of each that has none. */
export function listFiles(
  list: Listed,
  names: readonly string[],
  files: readonly string[],
  main: LocatedData,
): { readonly found: readonly string[]; readonly missing: ReadonlyMap<string, Problem> } {
  const there = new Set(files);
  const isThere = (name: string): boolean => there.has(`${list}/${name}.yaml`);
  const own = new Set(names.map((name) => `${list}/${name}.yaml`));
  const others = files
    .filter((file) => file.startsWith(`${list}/`) && !own.has(file))
    .map((file) => file.slice(list.length + 1));
  const raw: unknown = fieldsOf(main.value)?.[list];
  const indexOf = (name: string): number =>
    Array.isArray(raw) ? raw.findIndex((value) => composed(String(value)) === name) : -1;
  return {
    found: names.filter(isThere),
    missing: new Map(
      names
        .filter((name) => !isThere(name))
        .map((name): [string, Problem] => [
          name,
          {
            code: `no-${NOUNS[list]}-file`,
            severity: "error",
            message: `the ${NOUNS[list]} "${name}" has no file ${list}/${name}.yaml`,
            hint: missingHint(name, others),
            place: main.placeAt([list, indexOf(name)]),
          },
        ]),
    ),
  };
}

function missingHint(name: string, others: readonly string[]): string {
  const meant = others.find((file) => isMeant(name, file));
  return meant === undefined
    ? "add the file or take it out of the list"
    : `there is "${meant}": correct either of the two names`;
}

/** Whether a file is probably the missing file of a name. */
function isMeant(name: string, file: string): boolean {
  return /\.ya?ml$/i.test(file) && nearestName(name, [stemOf(file)]) !== undefined;
}

/** Warnings about files in the folders of the lists that are not listed, and so are not read. */
export function unlistedFiles(
  folder: string,
  files: readonly string[],
  lists: Readonly<Record<Listed, ListedNames | undefined>>,
): readonly Problem[] {
  const there = new Set(files);
  const lacking = (list: Listed): readonly string[] =>
    (lists[list]?.names ?? []).filter((each) => !there.has(`${list}/${each}.yaml`));
  const without = { topics: lacking("topics"), series: lacking("series") };
  return files.flatMap((file): readonly Problem[] => {
    const [, list, name] = /^(topics|series)\/([^/]+)\.(?:yaml|csv)$/.exec(file) ?? [];
    if ((list !== "topics" && list !== "series") || name === undefined) return [];
    const listed = lists[list];
    if ((listed === undefined && list === "topics") || isListed(list, name, listed?.names ?? [])) return [];
    if (without[list].some((each) => isMeant(each, file))) return [];
    return [
      {
        code: `unlisted-${NOUNS[list]}`,
        severity: "warning",
        message: strayCause(file) ?? `is not in the list of ${list} of dossier.yaml and is left out`,
        hint: strayCause(file) === undefined ? "add it to the list" : "delete it if nobody needs it",
        place: { file: `${folder}/${file}` },
      },
    ];
  });
}

/** A mapping by which a listed series is imported belongs to it: `exports.import.yaml` beside `exports.yaml`. */
function isListed(list: Listed, name: string, names: readonly string[]): boolean {
  return names.includes(name) || (list === "series" && names.some((each) => name === `${each}.import`));
}

export function missingFile(file: string): Problem {
  return {
    code: "no-dossier",
    severity: "error",
    message: "there is no such file, so this folder is not a dossier",
    hint: "name a folder that holds dossier.yaml; docs/dossier.md shows how to write one",
    place: { file },
  };
}
