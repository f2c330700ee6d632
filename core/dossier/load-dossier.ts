import type { PictureFiles } from "../image/picture-file.ts";
import { withoutFollowUps } from "../located-text/follow-ups.ts";
import type { LocatedData } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { emptinessProblems } from "./check-emptiness.ts";
import {
  repeatedIds,
  reversedDates,
  unknownMirrors,
  unknownSources,
  unknownTopics,
} from "./check-references.ts";
import { headingProblems } from "./check-texts.ts";
import type { Dossier, Person, Series } from "./dossier.ts";
import {
  type DossierReading,
  keyOf,
  knownNames,
  type ListedPart,
  statedMarkings,
  statedScheme,
} from "./dossier-reading.ts";
import { createReader, type FolderReader } from "./folder-reader.ts";
import { type Listed, type ListedNames, listedNames, listFiles, unlistedFiles } from "./listed-files.ts";
import type { LoadedItem } from "./load-items.ts";
import {
  loadPeople,
  loadTopic,
  type PartReading,
  readSources,
  type SourcesReading,
  type TopicReading,
} from "./load-parts.ts";
import { dossierFileSchema } from "./schema.ts";
import { readSeries } from "./series/read-series.ts";
import { misnamedFiles } from "./stray-files.ts";
import type { TextFiles, UnreadableFiles } from "./text-files.ts";

/** Reads a dossier's files into typed data, or reports all faults at once. */
export function loadDossier(folder: string, files: TextFiles, images: PictureFiles = {}): Result<Dossier> {
  const { dossier, problems } = readDossier(folder, files, images);
  return dossier ? success(dossier, problems) : failure(problems);
}

const NO_SOURCES: SourcesReading = { items: [], ids: new Set(), problems: [] };
const NO_PEOPLE: PartReading<Person> = { items: [], isBroken: false, problems: [] };

/** Reads as much of a dossier as its faults allow. Places in problems begin with `folder`, the name that the person gave. */
export function readDossier(
  folder: string,
  files: TextFiles,
  images: PictureFiles = {},
  unreadable: UnreadableFiles = new Map(),
): DossierReading {
  const reader = createReader(folder, files, unreadable);
  const { problems, report, read } = reader;
  const main = read("dossier.yaml");
  if (!main) return { problems, parts: [], known: {}, markings: [], items: [] };
  const head = reader.keep(validate(main.value, dossierFileSchema, main.placeAt));
  if (head) report(headingProblems(main, head));
  const { sources, people, topics, series, lists, parts } = readParts(main, reader);
  for (const part of [sources, people, ...topics, ...series]) report(part.problems);
  report(references(topics, people.items, series, sources, lists.topics?.names));
  report(unlistedFiles(folder, reader.paths, lists));
  report(misnamedFiles(folder, reader.paths));

  const items = [...topics.flatMap((topic) => topic.items), ...people.items, ...series];
  const seen = {
    problems: withoutRepeats(problems),
    parts,
    known: knownNames(lists.topics?.names, topics, people),
    markings: statedMarkings(items),
    items,
    ...statedScheme(main),
  };
  if (!head) return seen;
  const without = (left: ReadonlySet<ListedPart>): Dossier => ({
    ...head,
    id: head.id ?? folderName(folder),
    topics: values(kept("topics", topics, left)),
    series: values(kept("series", series, left)),
    people: values(people.items),
    sources: sources.records ?? [],
    images,
    place: main.placeAt([]),
  });
  if (problems.some(isError)) return { ...seen, without };
  const dossier = without(new Set());
  report(emptinessProblems(dossier));
  return { ...seen, problems: withoutRepeats(problems), dossier, without };
}

function kept<Part extends { readonly id: string }>(
  list: Listed,
  parts: readonly Part[],
  left: ReadonlySet<ListedPart>,
): readonly Part[] {
  const ids = new Set([...left].filter((part) => part.list === list).map(({ id }) => id));
  return parts.filter(({ id }) => !ids.has(id));
}

/** Reads the files that dossier.yaml lists, and sources.json and people.yaml where they exist. */
function readParts(main: LocatedData, reader: FolderReader) {
  const { report, read } = reader;
  const lists = { topics: listedNames(main, "topics"), series: listedNames(main, "series") };
  report([...(lists.topics?.problems ?? []), ...(lists.series?.problems ?? [])]);
  const topicFiles = listFiles("topics", lists.topics?.names ?? [], reader.paths, main);
  const seriesFiles = listFiles("series", lists.series?.names ?? [], reader.paths, main);
  report([...topicFiles.missing.values(), ...seriesFiles.missing.values()]);

  const sources = reader.isThere("sources.json") ? readSources(read("sources.json")) : NO_SOURCES;
  const people = reader.isThere("people.yaml") ? loadPeople(read("people.yaml")) : NO_PEOPLE;
  const topics = topicFiles.found.map((id) => loadTopic(id, read(`topics/${id}.yaml`)));
  const series = seriesFiles.found.flatMap((id) => {
    const text = reader.textOf(`series/${id}.csv`);
    const csv = text === undefined ? undefined : { name: reader.nameOf(`series/${id}.csv`), text };
    const undecoded = reader.faultOf(`series/${id}.csv`);
    const file = read(`series/${id}.yaml`);
    if (undecoded) report([undecoded]);
    return file && !undecoded ? [readSeries(id, file, csv)] : [];
  });
  const titles = new Map(topics.map(({ id, title }) => [id, title]));
  const parts = [
    ...listedParts("topics", lists.topics, topicFiles.missing, reader, titles),
    ...listedParts("series", lists.series, seriesFiles.missing, reader),
  ];
  return { sources, people, topics, series, lists, parts };
}

function listedParts(
  list: Listed,
  listed: ListedNames | undefined,
  missing: ReadonlyMap<string, Problem>,
  { nameOf }: FolderReader,
  titles: ReadonlyMap<string, string> = new Map(),
): readonly ListedPart[] {
  return (listed?.names ?? []).map((id) => {
    const path = `${list}/${id}.yaml`;
    const fault = missing.get(id);
    return {
      ...{ list, id, path, title: titles.get(id) ?? id },
      files: [nameOf(path), ...(list === "series" ? [nameOf(`${list}/${id}.csv`)] : [])],
      ...(fault && { missing: fault }),
    };
  });
}

function values<Value>(items: readonly { readonly value?: Value }[]): readonly Value[] {
  return items.flatMap(({ value }) => (value === undefined ? [] : [value]));
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
    ...unknownMirrors(series),
    ...reversedDates(everything),
  ];
}

/** Keeps one of each problem: several entries may inherit the same fault from their file's defaults. */
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
