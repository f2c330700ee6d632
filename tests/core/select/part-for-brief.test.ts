import { expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { partForBrief } from "../../../core/select/part-for-brief.ts";
import { builtInTemplate, expectValue, office, sampleDossier, scheme } from "../../support/sample.ts";

const dossier = sampleDossier();
const uk = scheme();
const brief = {
  ...startingBrief(dossier, uk, "2026-11-23"),
  template: "meeting-brief",
  topics: [{ topic: "visas" }, { topic: "education", entries: ["education-chevening"] }],
};

test("makes the same note and findings from the part for a brief as from the whole dossier", async () => {
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
  ]);
  expect(await make(part)).toEqual(await make(dossier));
});
