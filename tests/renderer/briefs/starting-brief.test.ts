import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../electron/contract/settings.ts";
import { startingBrief, startingName } from "../../../renderer/briefs/start/starting-brief.ts";
import { SAMPLE } from "../../system/renderer/fake-dossier.ts";

test("a brief has the author, limit and formats that the person has set", () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    name: "A. Officer",
    role: "Head",
    office: "Desk",
    formats: ["pdf"],
    highestMarking: "secret",
    authorInProperties: true,
  } as const;
  expect(startingBrief(SAMPLE, settings, "country-brief")).toEqual({
    ...SAMPLE.brief,
    template: "country-brief",
    author: { name: "A. Officer", role: "Head, Desk", contact: "" },
    formats: ["pdf"],
    ceiling: "secret",
    authorInProperties: true,
  });
});

test("where nothing is set, the author and limit are the dossier's", () => {
  const { author, ceiling } = startingBrief(SAMPLE, { ...DEFAULT_SETTINGS, highestMarking: "cosmic" });
  expect({ author, ceiling }).toEqual({ author: SAMPLE.brief.author, ceiling: "official" });
});

test("a sample says in its name that it is one, and a brief without a title has a name", () => {
  expect(startingName(SAMPLE, SAMPLE.brief)).toBe("Call by the Ambassador of Kazakhstan (Sample)");
  expect(startingName({ ...SAMPLE, isSample: false }, { ...SAMPLE.brief, title: " " })).toBe("New brief");
});
