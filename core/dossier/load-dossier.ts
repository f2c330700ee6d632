import type { PictureFiles } from "../image/picture-file.ts";
import { withoutFollowUps } from "../located-text/follow-ups.ts";
import { parseLocatedJson } from "../located-text/located-json.ts";
import { type LocatedYaml, parseLocatedYaml } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { emptinessProblems } from "./check-emptiness.ts";
import { repeatedIds, reversedDates, unknownSources, unknownTopics } from "./check-references.ts";
import { commentProblems, headingProblems } from "./check-texts.ts";
import type { Dossier, Person, Series } from "./dossier.ts";
import { listedNames, listFiles, missingFile, unlistedFiles } from "./listed-files.ts";
import { fieldsOf, type LoadedItem } from "./load-items.ts";
import {
  loadPeople,
  loadTopic,
  type PartReading,
  readSources,
  type SourcesReading,
  type TopicReading,
} from "./load-parts.ts";
import { readSeries } from "./read-series.ts";
import { dossierFileSchema, identifierSchema } from "./schema.ts";
import { misnamedFiles } from "./stray-files.ts";

/** A folder's text files: path inside the folder, with forward slashes, to content. */
export type TextFiles = ReadonlyMap<string, string>;

/** Files whose text cannot be told, by path: they count as there, and their problem is theirs alone. */
export type UnreadableFiles = ReadonlyMap<string, Problem>;

/** The names of a dossier, as far as its files could be read. What is undefined could not, and is held against nobody. */
export interface DossierNames {
  /** Entries by topic; those of a file that cannot be read are undefined. */
  readonly topics?: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  readonly people?: ReadonlySet<string>;
}

/** A value that must be known elsewhere, and where it is said. */
export interface PlacedName {
  readonly name: string;
  readonly place: Place;
}

/** All that a dossier's files say, even where faults keep them from being one. */
export interface DossierReading {
  /** Absent where a problem is an error. */
  readonly dossier?: Dossier;
  readonly problems: readonly Problem[];
  readonly known: DossierNames;
  readonly scheme?: PlacedName;
  /** Each place that states a marking: defaults once, however many entries take theirs from there. */
  readonly markings: readonly PlacedName[];
  /** Entries, people and series, those with faults among them. */
  readonly items: readonly MarkedItem[];
}

/** Where an item begins, and its marking as far as it can be read. */
export interface MarkedItem {
  readonly place: Place;
  readonly marking?: string;
}

/** Reads a dossier's files into typed data, or reports all faults at once. */
export function loadDossier(folder: string, files: TextFiles, images: PictureFiles = {}): Result<Dossier> {
  const { dossier, problems } = readDossier(folder, files, images);
  return dossier ? success(dossier, problems) : failure(problems);
}

const NO_SOURCES: SourcesReading = { items: [], ids: new Set(), problems: [] };
const NO_PEOPLE: PartReading<Person> = { items: [], isBroken: false, problems: [] };

/** `folder` is how the person named the folder; places in problems begin with it. */
export function readDossier(
  folder: string,
  files: TextFiles,
  images: PictureFiles = {},
  unreadable: UnreadableFiles = new Map(),
): DossierReading {
  const reader = createReader(folder, files, unreadable);
  const { problems, tell, read } = reader;
  const main = read("dossier.yaml");
  if (!main) return { problems, known: {}, markings: [], items: [] };
  const head = reader.keep(validate(main.value, dossierFileSchema, main.placeAt));
  if (head) tell(headingProblems(main, head));
  const { sources, people, topics, series, lists } = readParts(main, reader);
  for (const part of [sources, people, ...topics, ...series]) tell(part.problems);
  tell(references(topics, people.items, series, sources, lists.topics?.names));
  tell(unlistedFiles(folder, reader.paths, lists));
  tell(misnamedFiles(folder, reader.paths));

  const items = [...topics.flatMap((topic) => topic.items), ...people.items, ...series];
  const seen = {
    problems: withoutRepeats(problems),
    known: knownNames(lists.topics?.names, topics, people),
    markings: statedMarkings(items),
    items,
    ...statedScheme(main),
  };
  if (!head || problems.some(isError)) return seen;
  const dossier: Dossier = {
    ...head,
    id: folderName(folder),
    topics: values(topics),
    series: values(series),
    people: values(people.items),
    sources: sources.records ?? [],
    images,
    place: main.placeAt([]),
  };
  tell(emptinessProblems(dossier));
  return { ...seen, problems: withoutRepeats(problems), dossier };
}

/** The scheme, even where other fields have faults, so that markings are compared with it in the same run. */
function statedScheme(main: LocatedYaml): Pick<DossierReading, "scheme"> {
  const name = identifierSchema.safeParse(fieldsOf(main.value)?.scheme);
  return name.success ? { scheme: { name: name.data, place: main.placeAt(["scheme"]) } } : {};
}

/** The files of one folder; what is wrong with them is collected. */
interface FolderReader {
  readonly problems: readonly Problem[];
  readonly paths: readonly string[];
  readonly tell: (more: readonly Problem[]) => void;
  readonly keep: <Value>(result: Result<Value>) => Value | undefined;
  readonly read: (path: string) => LocatedYaml | undefined;
  readonly isThere: (path: string) => boolean;
  readonly textOf: (path: string) => string | undefined;
  readonly faultOf: (path: string) => Problem | undefined;
  /** As problems name the file. */
  readonly nameOf: (path: string) => string;
}

function createReader(folder: string, files: TextFiles, unreadable: UnreadableFiles): FolderReader {
  const problems: Problem[] = [];
  const tell = (more: readonly Problem[]): void => {
    for (const problem of more) problems.push(problem);
  };
  const keep = <Value>(result: Result<Value>): Value | undefined => {
    tell(result.problems);
    return result.ok ? result.value : undefined;
  };
  return {
    problems,
    paths: [...files.keys(), ...unreadable.keys()],
    tell,
    keep,
    read(path) {
      const file = keep(readFile(folder, files, unreadable, path));
      tell(file?.faults ?? []);
      if (file) tell(commentProblems(file));
      return file;
    },
    isThere: (path) => files.has(path) || unreadable.has(path),
    textOf: (path) => files.get(path),
    faultOf: (path) => unreadable.get(path),
    nameOf: (path) => `${folder}/${path}`,
  };
}

/** What stands in the files that dossier.yaml lists, and beside them. */
function readParts(main: LocatedYaml, reader: FolderReader) {
  const { tell, read } = reader;
  const lists = { topics: listedNames(main, "topics"), series: listedNames(main, "series") };
  tell([...(lists.topics?.problems ?? []), ...(lists.series?.problems ?? [])]);
  const topicFiles = listFiles("topics", lists.topics?.names ?? [], reader.paths, main);
  const seriesFiles = listFiles("series", lists.series?.names ?? [], reader.paths, main);
  tell([...topicFiles.problems, ...seriesFiles.problems]);

  const sources = reader.isThere("sources.json") ? readSources(read("sources.json")) : NO_SOURCES;
  const people = reader.isThere("people.yaml") ? loadPeople(read("people.yaml")) : NO_PEOPLE;
  const topics = topicFiles.found.map((id) => loadTopic(id, read(`topics/${id}.yaml`)));
  const series = seriesFiles.found.flatMap((id) => {
    const text = reader.textOf(`series/${id}.csv`);
    const csv = text === undefined ? undefined : { name: reader.nameOf(`series/${id}.csv`), text };
    const undecoded = reader.faultOf(`series/${id}.csv`);
    const file = read(`series/${id}.yaml`);
    if (undecoded) tell([undecoded]);
    return file && !undecoded ? [readSeries(id, file, csv)] : [];
  });
  return { sources, people, topics, series, lists };
}

function values<Value>(items: readonly { readonly value?: Value }[]): readonly Value[] {
  return items.flatMap(({ value }) => (value === undefined ? [] : [value]));
}

/** All other numbers are text and are printed as they are written. */
const NUMERIC_FIELDS = ["priority"];

function readFile(
  folder: string,
  files: TextFiles,
  unreadable: UnreadableFiles,
  name: string,
): Result<LocatedYaml> {
  const file = `${folder}/${name}`;
  const text = files.get(name);
  if (text !== undefined)
    return name.endsWith(".json")
      ? parseLocatedJson(file, text)
      : parseLocatedYaml(file, text, NUMERIC_FIELDS);
  return failure([unreadable.get(name) ?? missingFile(file)]);
}

function references(
  topics: readonly TopicReading[],
  people: readonly LoadedItem<Person>[],
  series: readonly LoadedItem<Series>[],
  sources: SourcesReading,
  topicNames: readonly string[] | undefined,
): readonly Problem[] {
  const entries = topics.flatMap(({ items }) => items);
  const everything = [...entries, ...people, ...series];
  return [
    ...repeatedIds("entry", entries),
    ...repeatedIds("person", people),
    ...repeatedIds("source", sources.items),
    ...unknownSources(everything, sources.ids),
    ...unknownTopics(series, topicNames),
    ...reversedDates(everything),
  ];
}

function knownNames(
  listed: readonly string[] | undefined,
  topics: readonly TopicReading[],
  people: PartReading<Person>,
): DossierNames {
  const read = new Map(topics.map(({ id, isBroken, items }) => [id, isBroken ? undefined : idsOf(items)]));
  return {
    ...(listed && { topics: new Map(listed.map((id) => [id, read.get(id)])) }),
    ...(!people.isBroken && { people: idsOf(people.items) }),
  };
}

function idsOf(items: readonly { readonly id?: string }[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ id }) => id ?? []));
}

function statedMarkings(items: readonly LoadedItem<unknown>[]): readonly PlacedName[] {
  const stated = items.flatMap(({ marking, placeOf }): readonly (readonly [string, PlacedName])[] => {
    if (marking === undefined) return [];
    const place = placeOf("marking");
    return [[keyOf(place), { name: marking, place }]];
  });
  return [...new Map(stated).values()];
}

function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}

/** What several entries take from a file's defaults is one fault at one place. */
function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return withoutFollowUps(problems).filter(({ code, place, message }) => {
    const isShared = code === "unknown-source" || code === "reversed-dates";
    const key = [code, place ? keyOf(place) : "", isShared ? "" : message].join(" ");
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function folderName(folder: string): string {
  return folder.split(/[\\/]/).filter(Boolean).at(-1) ?? folder;
}
