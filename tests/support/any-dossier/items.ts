import fc from "fast-check";
import type { EntryType } from "../../../core/dossier/entry-types.ts";
import { anyId, anyLabel, anyLine, anyRich, LANGUAGES, type Words } from "./words.ts";

/** What an item says of its origin; sources are places in the dossier's list, and markings in the scheme's. */
export interface AnyProvenance {
  readonly origin: "sourced" | "drafted";
  readonly citations: readonly { readonly source: number; readonly locator: Words | undefined }[];
  readonly asOf: string;
  readonly reviewBy: string;
  readonly level: number;
  readonly disclosure: "usable" | "not-for-disclosure" | undefined;
}

/** An item in the form of its file, before ids, tokens and markings are assigned. */
export interface AnyItem {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly provenance: AnyProvenance;
}

export interface AnyEntryItem extends AnyItem {
  /** Whether its provenance comes from the defaults of its file. */
  readonly inherits: boolean;
}

const day = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

export const anyProvenance: fc.Arbitrary<AnyProvenance> = fc.record({
  origin: fc.constantFrom("sourced", "drafted"),
  citations: fc.array(fc.record({ source: fc.nat(20), locator: fc.option(anyLabel, { nil: undefined }) }), {
    maxLength: 2,
  }),
  asOf: day(18_000, 20_700),
  reviewBy: day(20_700, 21_500),
  level: fc.nat(19),
  disclosure: fc.constantFrom("usable", "not-for-disclosure", undefined),
});

const SIDES = ["ours", "theirs"] as const;

/** Additional fields of each type; the compiler checks that the table is complete. */
const FORMS: Readonly<Record<EntryType, Readonly<Record<string, fc.Arbitrary<unknown>>>>> = {
  "bottom-line": {},
  interest: {},
  background: {},
  point: {},
  opportunity: {},
  risk: {},
  sensitivity: {},
  "next-step": {},
  agreement: {},
  contact: {},
  fact: {
    label: fc.option(anyLabel, { nil: undefined }),
    value: fc.option(anyLabel, { nil: undefined }),
    unit: fc.option(anyLabel, { nil: undefined }),
  },
  objective: { side: fc.constantFrom(...SIDES) },
  ask: { side: fc.constantFrom(...SIDES) },
  "defensive-line": { raised: anyRich },
  question: { question: anyRich },
};

const TYPES = Object.keys(FORMS) as readonly EntryType[];

export const anyEntry: fc.Arbitrary<AnyEntryItem> = fc.constantFrom(...TYPES).chain((type) =>
  fc.record({
    fields: fc.record({
      id: anyId,
      type: fc.constant(type),
      ...FORMS[type],
      text: anyRich,
      priority: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
      language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined, freq: 4 }),
    }),
    provenance: anyProvenance,
    inherits: fc.boolean(),
  }),
);

export const anyPerson: fc.Arbitrary<AnyItem> = fc.record({
  fields: fc.record({
    id: anyId,
    name: anyLabel,
    nativeName: fc.option(fc.record({ text: anyLabel, language: fc.constantFrom(...LANGUAGES) }), {
      nil: undefined,
    }),
    side: fc.constantFrom("ours", "theirs", "other"),
    post: anyLine,
    biography: anyRich,
    language: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined, freq: 4 }),
  }),
  provenance: anyProvenance,
});

export interface AnySeries extends AnyItem {
  readonly id: Words;
  /** Place in the dossier's list of topics. */
  readonly topic: number | undefined;
  readonly columns: readonly Words[];
  readonly rows: readonly { readonly at: Words; readonly values: readonly (string | null)[] }[];
  readonly isCsv: boolean;
}

const anyFigure: fc.Arbitrary<string | null> = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -5_000, max: 90_000 }).map(String) },
  { weight: 3, arbitrary: fc.integer({ min: -9_000, max: 9_000 }).map((value) => (value / 100).toFixed(2)) },
  { weight: 1, arbitrary: fc.constant("0") },
  { weight: 2, arbitrary: fc.constant(null) },
);

export const anySeries: fc.Arbitrary<AnySeries> = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.record({
    id: anyId,
    topic: fc.option(fc.nat(9), { nil: undefined }),
    fields: fc.record({ title: anyLine, unit: anyLabel }),
    provenance: anyProvenance,
    columns: fc.array(anyLabel, { minLength: width, maxLength: width }),
    rows: fc
      .array(
        fc.record({ at: anyLabel, values: fc.array(anyFigure, { minLength: width, maxLength: width }) }),
        {
          minLength: 1,
          maxLength: 6,
        },
      )
      // At least one number is known.
      .map(([first, ...rest]) => [
        { at: first?.at as Words, values: ["12.5", ...(first?.values ?? []).slice(1)] },
        ...rest,
      ]),
    isCsv: fc.boolean(),
  }),
);

/** A record of CSL-JSON. */
export const anySource: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.record(
  {
    id: fc.oneof(anyId, anyLine),
    type: fc.constantFrom("article", "report", "webpage", "treaty", "speech", "dataset"),
    title: anyLine,
    author: fc.array(
      fc.oneof(fc.record({ family: anyLabel, given: anyLabel }), fc.record({ literal: anyLine })),
      {
        maxLength: 8,
      },
    ),
    issued: fc.oneof(
      fc.record({ "date-parts": fc.constant([[2024, 2, 29]]) }),
      fc.record({ "date-parts": fc.constant([[2023]]), circa: fc.constant(true) }),
      fc.constant("2019-05~"),
    ),
    publisher: anyLine,
    note: anyLine,
    URL: fc.constant("https://example.org/a/long/address?with=parameters&and=more#parts"),
  },
  { requiredKeys: ["id", "type", "title"] },
);
