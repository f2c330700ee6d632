import fc from "fast-check";
import type { PlantedDossier, PlantedItem } from "./dossier.ts";
import { createPlanter } from "./plant.ts";
import { anyLabel, anyLine, anyRich } from "./words.ts";

/** A brief in the form of its file. */
export interface PlantedBrief {
  readonly template: string;
  readonly ceiling: string;
  readonly disclosure: "all" | "usable";
  readonly topics: readonly (string | { readonly topic: string; readonly entries: readonly string[] })[];
  readonly meeting?: Readonly<Record<string, unknown>> & { readonly with: readonly string[] };
  readonly [field: string]: unknown;
}

const anyMeeting = fc.record({
  when: anyLabel,
  where: anyLine,
  language: anyLabel,
  reason: anyRich,
  agenda: fc.array(anyLine, { maxLength: 3 }),
});

const optional = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(value, { nil: undefined });

/** Any valid brief for the dossier: topics and statements chosen in any order, with any ceiling. */
export function anyBrief(dossier: PlantedDossier, templates: readonly string[]): fc.Arbitrary<PlantedBrief> {
  const { levels } = dossier.scheme;
  return fc
    .record({
      template: fc.constantFrom(...templates),
      title: anyLine,
      audience: anyLine,
      date: fc.constantFrom("2026-11-30", "2024-02-29", "2027-01-01"),
      version: optional(anyLabel),
      author: optional(fc.record({ name: anyLabel, role: anyLabel, contact: anyLabel })),
      clearedBy: optional(fc.record({ name: anyLabel, role: anyLabel, at: anyLabel })),
      meeting: optional(anyMeeting),
      attendance: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
      ceiling: fc.nat(levels.length - 1),
      marking: optional(fc.nat(9)),
      disclosure: fc.constantFrom("all", "usable"),
      topics: fc
        .shuffledSubarray(
          dossier.topics.map((_, index) => index),
          { minLength: 1 },
        )
        .chain((chosen) => fc.tuple(...chosen.map((index) => anyChoice(dossier, index)))),
      formats: fc.constantFrom(["pdf", "docx"], ["docx", "pdf"], ["pdf"], ["docx"]),
      authorInProperties: fc.boolean(),
    })
    .map(({ attendance, ceiling, marking, meeting, ...rest }) => {
      const present = dossier.people.filter((_, index) => attendance[index]);
      return createPlanter("brief").plant({
        ...rest,
        ceiling: levels[ceiling]?.id,
        marking: marking === undefined ? undefined : levels[marking % (ceiling + 1)]?.id,
        meeting: meeting && { ...meeting, with: present.map(({ id }) => id) },
      }) as PlantedBrief;
    });
}

type Choice = PlantedBrief["topics"][number];

function anyChoice({ topics }: PlantedDossier, index: number): fc.Arbitrary<Choice> {
  const { id: topic, entries } = topics[index] ?? { id: "", entries: [] as readonly PlantedItem[] };
  return fc.oneof(
    fc.constant<Choice>(topic),
    fc.shuffledSubarray(entries.map(({ id }) => id)).map((chosen): Choice => ({ topic, entries: chosen })),
  );
}
