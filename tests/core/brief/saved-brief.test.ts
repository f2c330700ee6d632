import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import { formatSavedBrief } from "../../../core/brief/format-saved-brief.ts";
import { readBriefFile } from "../../../core/brief/read-brief-file.ts";
import type { SavedBrief } from "../../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { sampleBrief } from "../../support/sample.ts";

const ID = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";
const HASH = "0f".repeat(32);

const SAVED: SavedBrief = {
  id: ID,
  dossier: { id: "uk-kz", title: "UK and Kazakhstan", path: "/data/UK and Kazakhstan" },
  brief: { ...sampleBrief(), title: "" },
  composedWith: HASH,
  seen: [{ topic: "minerals", statements: { m1: "Output: 3 kt", "1e3": "Second" }, others: ["m2"] }],
  notes: [
    {
      id: "2b4e28ba-2fa1-41d2-883f-0016d3cca427",
      savedAt: Date.UTC(2026, 2, 4, 10, 30),
      format: "pdf",
      fileName: "Call.pdf",
      path: "/out/Call.pdf",
      pages: 2,
      marking: "OFFICIAL",
      sha256: HASH,
      dossierRevision: HASH,
      briefRevision: HASH,
    },
  ],
};

function readBack(saved: SavedBrief) {
  return readBriefFile("a.attachebrief", formatSavedBrief(saved), "2026-11-30");
}

test("an unfinished brief with its history is read back as it was written", () => {
  expect(readBack(SAVED)).toEqual({ ok: true, value: { type: "saved", saved: SAVED }, problems: [] });
});

test("the file begins with its version and has a value a line, in one order whatever that of the fields", () => {
  const fields = Object.entries(SAVED.brief).reverse();
  const brief = Object.fromEntries(fields) as unknown as Brief;
  const text = formatSavedBrief(SAVED);
  expect(text.split("\n").slice(0, 6)).toEqual([
    "attache-brief: 1",
    `id: ${ID}`,
    "dossier:",
    "  id: uk-kz",
    "  title: UK and Kazakhstan",
    "  path: /data/UK and Kazakhstan",
  ]);
  expect(text).toContain("\n    saved-at: 2026-03-04T10:30:00.000Z\n");
  expect(formatSavedBrief({ ...SAVED, brief })).toBe(text);
});

test("a change of one word changes one line, however long the text", () => {
  const withReason = (word: string): readonly string[] => {
    const seen = [{ topic: "t", statements: { a: `${"long ".repeat(100)}${word}` }, others: [] }];
    return formatSavedBrief({ ...SAVED, seen }).split("\n");
  };
  const [before, after] = [withReason("before"), withReason("after")];
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(1);
  expect(after).toHaveLength(before.length);
});

test("words of any characters are read back as they were typed", () => {
  const words = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "true",
      "null",
      "012",
      "1e3",
      "- a",
      "#x",
      "'",
      '"',
      " a ",
      "a\r\nb",
      "\v",
      "\ud83d",
      "a: b",
    ),
  );
  fc.assert(
    fc.property(words, words, words, (title, reason, seen) => {
      const meeting = { with: [], when: title, where: "", language: "", reason, agenda: [seen] };
      const brief = { ...SAVED.brief, title, audience: reason, meeting };
      const saved = {
        ...SAVED,
        brief,
        notes: [],
        seen: [{ topic: "t", statements: { a: seen }, others: [] }],
      };
      expect(readBack(saved)).toEqual({ ok: true, value: { type: "saved", saved }, problems: [] });
    }),
    { numRuns: 60 },
  );
});

test("the oldest notes leave the history first", () => {
  const [note] = SAVED.notes;
  if (!note) throw new Error("there is no note");
  const notes = Array.from({ length: SAVED_BRIEF_LIMITS.notes + 2 }, (_, pages) => ({ ...note, pages }));
  const read = readBack({ ...SAVED, notes });
  expect(read).toMatchObject({ ok: true, value: { saved: { notes: notes.slice(2) } } });
});

describe("a file that is no document of this version", () => {
  test("is the brief of a dossier, with the folder that it names", () => {
    const text = "dossier: uk-kz\ntitle: T\naudience: A\ntemplate: t\nceiling: NONE\ntopics: [minerals]\n";
    const read = readBriefFile("old.yaml", text, "2026-11-30");
    expect(read).toMatchObject({
      ok: true,
      value: { type: "older", dossier: "uk-kz", brief: { title: "T", date: "2026-11-30" } },
    });
  });

  test.each([
    ["of a later version", "attache-brief: 2\nid: x\n", "newer-brief"],
    ["with a field that nobody knows", `${formatSavedBrief(SAVED)}path: /etc\n`, "wrong-data"],
    ["with an id that is a path", formatSavedBrief({ ...SAVED, id: "../../x" }), "wrong-data"],
    ["of half a file", formatSavedBrief(SAVED).slice(0, 200), "wrong-data"],
  ])("is refused: %s", (_name, text, code) => {
    const read = readBriefFile("a.attachebrief", text, "2026-11-30");
    expect(read.ok).toBe(false);
    expect(read.problems.map((problem) => problem.code)).toContain(code);
    expect(read.problems[0]?.place?.file).toBe("a.attachebrief");
  });
});

describe("a file with comments of a person", () => {
  const COMMENTED = formatSavedBrief(SAVED)
    .replace("attache-brief: 1\n", "# Ours: ask Aigerim before the call.\nattache-brief: 1\n")
    .replace(/^( {2}audience: .*)$/m, "$1 # not the Minister")
    .replace("  topics:\n", "  # the order was agreed\n  topics:\n");

  function changedLines(saved: SavedBrief): readonly string[] {
    const before = new Set(COMMENTED.split("\n"));
    return formatSavedBrief(saved, COMMENTED)
      .split("\n")
      .filter((line) => !before.has(line));
  }

  test("stays as it is where nothing changed", () => {
    expect(formatSavedBrief(SAVED, COMMENTED)).toBe(COMMENTED);
  });

  test("changes in the line of the field alone, which keeps its comment", () => {
    const changed = { ...SAVED, brief: { ...SAVED.brief, audience: "Permanent Secretary" } };
    expect(changedLines(changed)).toEqual(["  audience: Permanent Secretary # not the Minister"]);
  });

  test("keeps its comments when topics are moved and notes are added", () => {
    const topics = SAVED.brief.topics.toReversed();
    const [note] = SAVED.notes;
    if (!note) throw new Error("there is no note");
    const notes = [...SAVED.notes, { ...note, id: "3b4e28ba-2fa1-41d2-883f-0016d3cca427" }];
    const changed = { ...SAVED, brief: { ...SAVED.brief, topics }, notes };
    const text = formatSavedBrief(changed, COMMENTED);
    expect(text.match(/#.*/g)).toEqual([
      "# Ours: ask Aigerim before the call.",
      "# not the Minister",
      "# the order was agreed",
    ]);
    expect(readBriefFile("a.attachebrief", text, "2026-11-30")).toMatchObject({ value: { saved: changed } });
  });

  test("holds what was saved, whatever that is and whatever it held before", () => {
    const brief = fc.record({
      title: fc.string(),
      audience: fc.string(),
      wordings: fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), fc.string({ minLength: 1 })),
      topics: fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/)).map((ids) => ids.map((topic) => ({ topic }))),
    });
    fc.assert(
      fc.property(brief, brief, (one, other) => {
        const first: SavedBrief = { ...SAVED, brief: { ...SAVED.brief, ...one } };
        const second: SavedBrief = { ...SAVED, brief: { ...SAVED.brief, ...other } };
        const text = formatSavedBrief(second, `# Ours\n${formatSavedBrief(first)}`);
        expect(readBriefFile("a", text, "")).toEqual(readBriefFile("a", formatSavedBrief(second), ""));
      }),
    );
  });
});
