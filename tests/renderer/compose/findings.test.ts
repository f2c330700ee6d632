import { describe, expect, test } from "vitest";
import { groupFindings } from "../../../renderer/compose/findings/group-findings.ts";
import { placeInDossier } from "../../../renderer/compose/findings/place-in-dossier.ts";
import { OPENED } from "../small-dossier.ts";

const WARNING = { code: "overdue", severity: "warning", message: "review is overdue" } as const;
const ERROR = { code: "missing", severity: "error", message: "a value is missing" } as const;

describe("findings", () => {
  test("stand in groups, the weightiest first, without empty ones", () => {
    expect(groupFindings([WARNING, ERROR, WARNING])).toEqual([
      { severity: "error", findings: [ERROR] },
      { severity: "warning", findings: [WARNING, WARNING] },
    ]);
  });

  test("lead to the entry, also when they name no topic", () => {
    const about = { entry: "m2" };
    expect(placeInDossier({ ...WARNING, about }, OPENED.dossier)).toEqual({ topic: "minerals", entry: "m2" });
  });

  test("lead to the topic when they name no entry", () => {
    expect(placeInDossier({ ...WARNING, about: { topic: "visas" } }, OPENED.dossier)).toEqual({
      topic: "visas",
    });
  });

  test("lead nowhere when they are about the note as a whole", () => {
    expect(placeInDossier(WARNING, OPENED.dossier)).toBeUndefined();
    expect(placeInDossier({ ...WARNING, about: { topic: "gone" } }, OPENED.dossier)).toBeUndefined();
  });
});
