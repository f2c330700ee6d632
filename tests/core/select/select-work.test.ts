import { expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { select } from "../../../core/select/select.ts";
import { entriesOf } from "../../support/any-entry.ts";
import { provenance } from "../../support/checked-note.ts";
import { expectValue, sampleDossier, scheme } from "../../support/sample.ts";

const COUNT = 1_000;
/** Maximum number of reads of ids for each item; a search of all items for each would take hundreds. */
const MAX_READS = 20;

const names = Array.from({ length: COUNT }, (_, index) => `item-${index}`);
const sample = sampleDossier();

interface Shape {
  readonly dossier: Partial<Dossier>;
  readonly brief: Partial<Brief>;
}

/** The number of times that ids are read during a selection of everything that the brief names. */
function idReads(
  make: (watched: <Item extends { readonly id: string }>(item: Item) => Item) => Shape,
): number {
  let reads = 0;
  const { dossier, brief } = make((item) =>
    Object.defineProperty({ ...item }, "id", {
      enumerable: true,
      get() {
        reads += 1;
        return item.id;
      },
    }),
  );
  const whole = { ...sample, topics: [], series: [], people: [], ...dossier };
  const uk = scheme();
  const asked = { ...startingBrief(whole, uk, "2026-11-23"), ...brief };
  reads = 0;
  expectValue(select(whole, uk, asked, ""));
  return reads;
}

const topic = { title: "Topic", summary: "Summary.", entries: [], place: { file: "topics/one.yaml" } };

test("finds the entries that a brief names without a search for each", () => {
  const reads = idReads((watched) => ({
    dossier: {
      topics: [
        { ...topic, id: "one", entries: names.flatMap((name) => entriesOf("point", name)).map(watched) },
      ],
    },
    brief: { topics: [{ topic: "one", entries: names.map((name) => `${name}-point-0`) }] },
  }));
  expect(reads).toBeGreaterThanOrEqual(COUNT);
  expect(reads).toBeLessThan(MAX_READS * COUNT);
});

test("finds topics and their statistics without a search for each", () => {
  const figures = { title: "Figures", unit: "tonnes", columns: ["Total"], decimals: [0], rows: [] };
  const reads = idReads((watched) => ({
    dossier: {
      topics: names.map((id) => watched({ ...topic, id })),
      series: names.map((name) => watched({ ...provenance, ...figures, id: `figures-${name}`, topic: name })),
    },
    brief: { topics: names.map((name) => ({ topic: name })) },
  }));
  expect(reads).toBeGreaterThanOrEqual(COUNT);
  expect(reads).toBeLessThan(MAX_READS * COUNT);
});

test("puts the people whom a brief names first without a search for each", () => {
  let reads = 0;
  const asked = new Proxy(names, {
    get(list, key) {
      reads += 1;
      return Reflect.get(list, key);
    },
  });
  idReads(() => ({
    dossier: {
      people: names.map((id) => ({
        ...{ ...provenance, id, name: id },
        ...{ side: "ours", post: "Desk officer", biography: "Known." },
      })),
    },
    brief: {
      topics: [],
      meeting: { when: "", where: "", language: "", reason: "", agenda: [], with: asked },
    },
  }));
  expect(reads).toBeGreaterThanOrEqual(COUNT);
  expect(reads).toBeLessThan(MAX_READS * COUNT);
});
