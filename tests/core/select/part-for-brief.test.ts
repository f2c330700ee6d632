import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { partForBrief } from "../../../core/select/part-for-brief.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const uk = scheme();
const [other] = dossier.topics.find(({ id }) => id === "climate")?.entries ?? [];
const brief = {
  ...startingBrief(dossier, uk, "2026-11-23"),
  template: "meeting-brief",
  topics: [{ topic: "visas" }, { topic: "education", entries: ["education-chevening"] }],
  wordings: { [other?.id ?? ""]: "Other words for what is not chosen" },
};

test("the part for a brief gives the very note that the whole dossier gives, with all that is found", async () => {
  const make = async (from: typeof dossier) =>
    expectValue(
      await generateNote(
        {
          dossier: from,
          scheme: uk,
          template: builtInTemplate("meeting-brief"),
          brief,
          formats: ["pdf", "docx"],
        },
        office(),
      ),
    );
  const part = partForBrief(dossier, brief);
  expect(part.topics.filter(({ entries }) => entries.length > 0).map(({ id }) => id)).toEqual([
    "education",
    "visas",
    "climate",
  ]);
  expect(part.topics.find(({ id }) => id === "climate")?.entries).toEqual([other]);
  expect(await make(part)).toEqual(await make(dossier));
});
