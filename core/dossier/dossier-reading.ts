import type { LocatedData } from "../located-text/located-yaml.ts";
import type { Place, Problem } from "../problem/problem.ts";
import type { Dossier, Person } from "./dossier.ts";
import type { Listed } from "./listed-files.ts";
import { fieldsOf, type LoadedItem } from "./load-items.ts";
import type { PartReading, TopicReading } from "./load-parts.ts";
import { identifierSchema } from "./schema.ts";

/** The names that a dossier defines; undefined where a file could not be read, so that no name counts as unknown. */
export interface DossierNames {
  /** Entries by topic; undefined for a topic whose file cannot be read. */
  readonly topics?: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  readonly people?: ReadonlySet<string>;
}

/** A name that must be defined elsewhere, and the place that states it. */
export interface PlacedName {
  readonly name: string;
  readonly place: Place;
}

/** The result of reading a dossier's files, as complete as their faults allow. */
export interface DossierReading {
  /** Absent where a problem is an error. */
  readonly dossier?: Dossier;
  /** The topics and series that dossier.yaml lists, in its order. */
  readonly parts: readonly ListedPart[];
  /** The dossier without some of its parts; absent where the fields of dossier.yaml have faults. */
  readonly without?: (parts: ReadonlySet<ListedPart>) => Dossier;
  readonly problems: readonly Problem[];
  readonly known: DossierNames;
  readonly scheme?: PlacedName;
  /** One for each place that states a marking; a file's default counts once, however many entries inherit it. */
  readonly markings: readonly PlacedName[];
  /** Entries, people and series, including those with faults. */
  readonly items: readonly MarkedItem[];
}

/** A topic or series, with all that is needed to tell which faults are its own. */
export interface ListedPart {
  readonly list: Listed;
  readonly id: string;
  readonly title: string;
  /** Path of its main file inside the dossier's folder. */
  readonly path: string;
  /** Names of its files in problems. */
  readonly files: readonly string[];
  /** The problem, placed in dossier.yaml, that there is no such file. */
  readonly missing?: Problem;
}

/** The place of an item, and its marking if that can be read. */
export interface MarkedItem {
  readonly place: Place;
  readonly marking?: string;
}

/** The marking scheme, read even where other fields have faults, so that one run also checks the markings. */
export function statedScheme(main: LocatedData): Pick<DossierReading, "scheme"> {
  const name = identifierSchema.safeParse(fieldsOf(main.value)?.scheme);
  return name.success ? { scheme: { name: name.data, place: main.placeAt(["scheme"]) } } : {};
}

export function knownNames(
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

export function statedMarkings(items: readonly LoadedItem<unknown>[]): readonly PlacedName[] {
  const stated = items.flatMap(({ marking, placeOf }): readonly (readonly [string, PlacedName])[] => {
    if (marking === undefined) return [];
    const place = placeOf("marking");
    return [[keyOf(place), { name: marking, place }]];
  });
  return [...new Map(stated).values()];
}

/** The place as a key of a map. */
export function keyOf({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
