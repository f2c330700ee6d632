import { expect, test } from "vitest";
import { adaptBrief } from "../../../core/brief/adapt-brief.ts";
import type { Brief } from "../../../core/brief/brief.ts";
import { sampleBrief, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const own = sampleBrief();
const origin = { dossier, scheme: scheme(), own };
const COUNTRY = { id: "country-brief" };
const MEETING = { id: "meeting-brief" };

const all = dossier.topics.map(({ id }) => ({ topic: id }));

test("the proposal for one template becomes the proposal for the other, and back", () => {
  expect(own.template).toBe("meeting-brief");
  const country = adaptBrief(own, COUNTRY, origin);
  expect(country).toEqual({ ...own, template: "country-brief", title: dossier.title, topics: all });
  expect(adaptBrief(country, MEETING, origin)).toEqual(own);
});

test("a title and entries chosen by hand remain", () => {
  const [first, ...rest] = own.topics;
  if (!first) throw new Error("no topic");
  const [entry = ""] = dossier.topics.find(({ id }) => id === first.topic)?.entries.map(({ id }) => id) ?? [];
  const byHand = { topic: first.topic, entries: [entry] };
  const brief: Brief = { ...own, title: "My title", topics: [byHand, ...rest] };
  const { title, topics } = adaptBrief(brief, COUNTRY, origin);
  expect(title).toBe("My title");
  expect(topics).toEqual(all.map((choice) => (choice.topic === first.topic ? byHand : choice)));
});

test("topics left out or put in another order by hand stay so, with the entries of the new proposal", () => {
  const topics = [...own.topics].reverse().slice(1);
  expect(adaptBrief({ ...own, topics }, COUNTRY, origin).topics).toEqual(
    topics.map(({ topic }) => ({ topic })),
  );
});

test("an emptied title becomes the proposal of the new template", () => {
  expect(adaptBrief({ ...own, title: " " }, COUNTRY, origin).title).toBe(dossier.title);
});

test("values of options remain where the new template has them", () => {
  const options = { handling: "Not to be copied", biographies: false, charts: "maybe" };
  const template = {
    id: "other",
    options: [
      { name: "handling", label: "Handling", type: "text", default: "" },
      { name: "charts", label: "Charts", type: "switch", default: true },
    ],
  } as const;
  expect(adaptBrief({ ...own, options }, template, origin).options).toEqual({ handling: "Not to be copied" });
  expect(adaptBrief({ ...own, options }, COUNTRY, origin)).not.toHaveProperty("options");
});

test("the same template changes nothing", () => {
  expect(adaptBrief(own, MEETING, origin)).toBe(own);
});
