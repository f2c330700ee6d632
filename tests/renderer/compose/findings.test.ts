import { describe, expect, test } from "vitest";
import { groupFindings, isFolded } from "../../../renderer/compose/findings/group-findings.ts";
import { nameSubject } from "../../../renderer/compose/findings/name-subject.ts";
import { placeInDossier } from "../../../renderer/compose/findings/place-in-dossier.ts";
import { entry, OPENED } from "../small-dossier.ts";

const WARNING = { code: "overdue", severity: "warning", message: "review is overdue" } as const;
const ERROR = { code: "missing", severity: "error", message: "a value is missing" } as const;

describe("findings", () => {
  test("stand in groups, the weightiest first, without empty ones", () => {
    expect(groupFindings([WARNING, ERROR, WARNING])).toEqual([
      { severity: "error", number: 1, kinds: [{ code: "missing", findings: [ERROR] }] },
      { severity: "warning", number: 2, kinds: [{ code: "overdue", findings: [WARNING, WARNING] }] },
    ]);
  });

  test("of one kind are folded when they are many, and stand after the rare ones", () => {
    const rare = { ...WARNING, code: "too-long" };
    const [group] = groupFindings([WARNING, WARNING, WARNING, WARNING, rare]);
    expect(group?.kinds.map((kind) => [kind.code, isFolded(kind)])).toEqual([
      ["too-long", false],
      ["overdue", true],
    ]);
  });

  test("name statements and people as they are read, not by their ids", () => {
    const people = [{ id: "the-ambassador", name: "A. Person", post: "Ambassador" }];
    const dossier = { ...OPENED.dossier, people };
    const message = '"m2" and "the-ambassador" were due, "other" was not';
    expect(nameSubject({ ...WARNING, message }, dossier).message).toBe(
      '“Text of m2” and “A. Person” were due, "other" was not',
    );
  });

  test("cut a long statement short between words", () => {
    const [first, ...topics] = OPENED.dossier.topics;
    const entries = [entry("long", { text: "word ".repeat(40) })];
    const dossier = { ...OPENED.dossier, topics: first ? [{ ...first, entries }, ...topics] : [] };
    const { message } = nameSubject({ ...WARNING, message: '"long" is old' }, dossier);
    expect(message.length).toBeLessThan(80);
    expect(message).toMatch(/word…” is old$/);
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
