import fc from "fast-check";
import { isForReader } from "../../../core/dossier/entry-types.ts";
import { isAbove } from "../../../core/marking/levels.ts";
import type { MarkingScheme } from "../../../core/marking/scheme.ts";
import { scheme } from "../sample.ts";
import {
  type AnyEntryItem,
  type AnyProvenance,
  type AnySeries,
  anyEntry,
  anyPerson,
  anyProvenance,
  anySeries,
  anySource,
} from "./items.ts";
import { createPlanter } from "./plant.ts";
import { anyId, anyLine, anyRich, LANGUAGES } from "./words.ts";

export const SCHEMES = ["uk-gscp", "tlp-2.0", "eu", "nato", "us", "company", "none"] as const;

type Fields = Readonly<Record<string, unknown>>;

/** An item in the form of its file, with the values that decide whether a note may show it. */
export interface PlantedItem {
  readonly id: string;
  readonly fields: Fields;
  readonly marking: string;
  readonly disclosure: "usable" | "not-for-disclosure";
  /** Ids of the sources that it cites. */
  readonly sources: readonly string[];
}

export interface PlantedTopic {
  readonly id: string;
  /** Title, summary and defaults. */
  readonly head: Fields;
  readonly entries: readonly PlantedItem[];
}

export interface PlantedSeries extends PlantedItem {
  readonly figures:
    | { readonly type: "inline"; readonly columns: readonly string[]; readonly rows: readonly unknown[][] }
    | { readonly type: "csv"; readonly records: readonly (readonly string[])[] };
}

/** A valid dossier in which every text contains a unique token, which identifies its origin. */
export interface PlantedDossier {
  readonly scheme: MarkingScheme;
  readonly head: Fields;
  readonly topics: readonly PlantedTopic[];
  readonly series: readonly PlantedSeries[];
  readonly people: readonly PlantedItem[];
  readonly sources: readonly (Fields & { readonly id: string })[];
}

export const anyDossier: fc.Arbitrary<PlantedDossier> = fc
  .record({
    scheme: fc.constantFrom(...SCHEMES),
    head: fc.record({
      title: anyLine,
      summary: anyRich,
      language: fc.oneof({ weight: 3, arbitrary: fc.constant("en-GB") }, fc.constantFrom(...LANGUAGES)),
      paper: fc.constantFrom("A4", "Letter", undefined),
      originator: fc.record({ office: anyLine, contact: fc.option(anyLine, { nil: undefined }) }),
    }),
    topics: fc.array(
      fc.record({
        id: anyId,
        title: anyLine,
        summary: anyRich,
        defaults: fc.option(anyProvenance, { nil: undefined }),
        entries: fc.array(anyEntry, { maxLength: 6, size: "large" }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    series: fc.array(anySeries, { maxLength: 2 }),
    people: fc.array(anyPerson, { maxLength: 3 }),
    sources: fc.array(anySource, { maxLength: 5 }),
  })
  .map(plantDossier);

interface Parts {
  readonly scheme: (typeof SCHEMES)[number];
  readonly head: Fields;
  readonly topics: readonly (Fields & {
    readonly defaults: AnyProvenance | undefined;
    readonly entries: readonly AnyEntryItem[];
  })[];
  readonly series: readonly AnySeries[];
  readonly people: readonly { readonly fields: Fields; readonly provenance: AnyProvenance }[];
  readonly sources: readonly Fields[];
}

function plantedItem(fields: Fields, provenance: Fields, isInherited = false): PlantedItem {
  const { disclosure } = provenance;
  const stated = isInherited ? undefined : disclosure;
  const usual = isForReader(fields.type) ? "not-for-disclosure" : isInherited ? disclosure : undefined;
  const effective = stated ?? usual ?? "usable";
  return {
    id: String(fields.id),
    fields: isInherited ? fields : { ...fields, ...provenance },
    marking: String(provenance.marking),
    disclosure: effective === "usable" ? "usable" : "not-for-disclosure",
    sources: (provenance.sources as readonly { readonly source: string }[]).map(({ source }) => source),
  };
}

function plantedFigures(
  columns: PlantedFigures["columns"],
  rows: PlantedFigures["rows"],
  isCsv: boolean,
): PlantedSeries["figures"] {
  if (!isCsv) return { type: "inline", columns, rows: rows.map(({ at, values }) => [at, ...values]) };
  const records = rows.map(({ at, values }) => [at, ...values.map((each) => each ?? "")]);
  return { type: "csv", records: [["year", ...columns], ...records] };
}

function plantDossier(parts: Parts): PlantedDossier {
  const { plant } = createPlanter();
  const own = scheme(parts.scheme);
  const sources = parts.sources.map((source) => plant(source) as Fields & { readonly id: string });
  const provenanceOf = (provenance: AnyProvenance): Fields => {
    const cited = provenance.citations.filter(() => sources.length > 0);
    const citations = cited.map(({ source, locator }) => ({
      source: sources[source % sources.length]?.id,
      locator,
    }));
    const marking = own.levels[provenance.level % own.levels.length]?.id;
    const { origin, asOf, reviewBy, disclosure } = provenance;
    return plant({ origin, sources: citations, asOf, reviewBy, marking, disclosure }) as Fields;
  };
  const topics = parts.topics.map(({ entries, defaults, ...rest }): PlantedTopic => {
    const { id, ...head } = plant(rest) as Fields;
    const shared = defaults && provenanceOf(defaults);
    return {
      id: String(id),
      head: { ...head, ...(shared && { defaults: shared }) },
      entries: entries.map(({ fields, provenance, inherits }) => {
        const isInherited = inherits && shared !== undefined;
        return plantedItem(
          plant(fields) as Fields,
          isInherited ? shared : provenanceOf(provenance),
          isInherited,
        );
      }),
    };
  });
  return {
    scheme: own,
    head: { ...(plant(parts.head) as Fields), scheme: parts.scheme },
    topics,
    sources,
    people: parts.people.map(({ fields, provenance }) =>
      plantedItem(plant(fields) as Fields, provenanceOf(provenance)),
    ),
    series: parts.series.map(({ id, topic, fields, provenance, columns, rows, isCsv }): PlantedSeries => {
      const name = String(plant(id));
      const planted = plant({ ...fields, columns, rows }) as PlantedFigures;
      const { columns: names, rows: lines, ...own } = planted;
      const about = topic === undefined ? {} : { topic: topics[topic % topics.length]?.id };
      const { fields: head, ...rest } = plantedItem({ id: name, ...own, ...about }, provenanceOf(provenance));
      const { id: _, ...file } = head;
      const figures = plantedFigures(names, lines, isCsv);
      return { ...rest, fields: file, figures };
    }),
  };
}

interface PlantedFigures extends Fields {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly at: string; readonly values: readonly (string | null)[] }[];
}

/** Whether a note under this ceiling must not show the item. */
export function isHidden(
  { scheme: own }: PlantedDossier,
  { ceiling, disclosure }: { readonly ceiling: string; readonly disclosure: "all" | "usable" },
  item: PlantedItem,
): boolean {
  if (isAbove(own, item.marking, ceiling)) return true;
  return disclosure === "usable" && item.disclosure === "not-for-disclosure";
}
