import type { LocatedData } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { shortText } from "../problem/short-text.ts";
import { loadSources } from "../source/load-sources.ts";
import type { SourceRecord } from "../source/source-record.ts";
import { sourceId } from "../source/source-schema.ts";
import { headingProblems } from "./check-texts.ts";
import type { Entry, Person, Topic } from "./dossier.ts";
import { fieldsOf, type LoadedItems, loadItems } from "./load-items.ts";
import { entrySchema, peopleFileSchema, personSchema, topicFileSchema } from "./schema.ts";

/** The items of one file. */
export interface PartReading<Value> extends LoadedItems<Value> {
  /** Whether the file has no list of items that can be read. */
  readonly isBroken: boolean;
}

export interface TopicReading extends PartReading<Entry> {
  readonly id: string;
  /** As the file states it, whatever faults it has; the id where there is none. */
  readonly title: string;
  readonly value?: Topic;
}

const BROKEN = { isBroken: true, items: [], problems: [] } as const;

/** Reads a topic. `file` is undefined where it cannot be read, which has been reported. */
export function loadTopic(id: string, file: LocatedData | undefined): TopicReading {
  if (!file) return { ...BROKEN, id, title: id };
  const stated = fieldsOf(file.value)?.title;
  const head = validate(file.value, topicFileSchema, file.placeAt);
  const { items, problems } = loadItems(file, "entries", entrySchema);
  const reading = {
    id,
    title: typeof stated === "string" ? shortText(stated) : id,
    isBroken: !hasList(file, "entries"),
    items,
    problems: [...head.problems, ...problems],
  };
  if (!head.ok) return reading;
  const { title, summary } = head.value;
  const texts = headingProblems(file, head.value);
  const entries = items.flatMap(({ value }) => (value ? [value] : []));
  return {
    ...reading,
    problems: [...reading.problems, ...texts],
    value: { id, title, summary, entries, place: file.placeAt([]) },
  };
}

export function loadPeople(file: LocatedData | undefined): PartReading<Person> {
  if (!file) return BROKEN;
  const head = validate(file.value, peopleFileSchema, file.placeAt);
  const { items, problems } = loadItems(file, "people", personSchema);
  return { isBroken: !hasList(file, "people"), items, problems: [...head.problems, ...problems] };
}

function hasList(file: LocatedData, key: string): boolean {
  return Array.isArray(fieldsOf(file.value)?.[key]);
}

export interface SourcesReading {
  /** Each record's id, where it has one. */
  readonly items: readonly { readonly id?: string; readonly place: Place }[];
  /** Absent where the list cannot be read. */
  readonly records?: readonly SourceRecord[];
  /** Absent where the list cannot be read, so that no source counts as missing. */
  readonly ids?: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The records of sources.json. A record with faults still counts as existing for citations. */
export function readSources(file: LocatedData | undefined): SourcesReading {
  if (!file) return { items: [], problems: [] };
  const loaded = loadSources(file);
  if (!Array.isArray(file.value)) return { items: [], problems: loaded.problems };
  const items = file.value.map((value: unknown, index) => {
    const id = sourceId.safeParse(fieldsOf(value)?.id);
    return { ...(id.success && { id: id.data }), place: file.placeAt([index]) };
  });
  return {
    items,
    records: loaded.ok ? loaded.value : [],
    problems: loaded.problems,
    ids: new Set(items.flatMap(({ id }) => id ?? [])),
  };
}
