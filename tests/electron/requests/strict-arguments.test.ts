import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import type { Api, WindowNoteRequest } from "../../../electron/contract/api.ts";
import { API_METHODS } from "../../../electron/contract/channels.ts";
import { answer } from "../../../electron/main/requests/answer.ts";
import { BRIEF, codesOf } from "../main/fakes.ts";

const TEMPLATE = {
  id: "my-brief",
  builtIn: false,
  files: [
    { name: "template.yaml", text: "title: Mine\n" },
    { name: "partials/head.hbs", text: "\t<p>Ünï 日本 🇰🇿</p>\r\n" },
  ],
};

const HANDLE = "1b4e28ba-2fa1-41d2-883f-0016d3cca427";

const FULL: WindowNoteRequest = {
  job: "preview-12",
  dossier: HANDLE,
  brief: {
    ...BRIEF,
    topics: [{ topic: "minerals", entries: ["q1", "a.1_b-c"] }, { topic: "été" }],
    date: "2028-02-29",
    author: { name: "A", role: "", contact: "a@x.example" },
    clearedBy: { name: "B", role: "Head", at: "noon" },
    meeting: {
      with: ["minister"],
      when: "10:00",
      where: "Astana",
      language: "English",
      reason: "First line\nsecond line",
      agenda: ["One\tthing"],
    },
    biographies: ["minister"],
    wordings: { "a.1_b-c": "For **this** note" },
    options: { biographies: false, handling: "Not to be copied" },
    marking: "official sensitive",
    formats: ["pdf", "docx"],
  },
  draft: TEMPLATE,
};

/** Something fit for each method; a method without one does not compile. */
const FIT: { readonly [Method in keyof Api]: Parameters<Api[Method]> } = {
  openSampleDossier: [],
  chooseDossier: [],
  openDroppedDossier: ["/home/person/uk-kazakhstan"],
  listRecentDossiers: [],
  openRecentDossier: ["0f".repeat(16)],
  refreshDossier: ["1b4e28ba-2fa1-41d2-883f-0016d3cca427"],
  searchDossier: ["1b4e28ba-2fa1-41d2-883f-0016d3cca427", "minerals қазақ"],
  showDossierFile: ["1b4e28ba-2fa1-41d2-883f-0016d3cca427", "topics/été.yaml"],
  listBriefs: [],
  createBrief: [HANDLE, FULL.brief, "Call on the Minister"],
  openBrief: [HANDLE],
  takeOpenedBrief: [],
  openDroppedBrief: ["/home/person/visit.attachebrief"],
  lastOpenBrief: [],
  reportCommands: [["find-anything", "save-now"]],
  reportFault: [{ name: "Error EACCES", places: ["main.mjs:1:2", "chunk-x_y.js:3:4"] }],
  describeProgram: [],
  readLicences: [],
  showLog: [],
  briefWithoutDossier: [],
  locateDossier: [HANDLE],
  saveBrief: [HANDLE, FULL.brief, "0f".repeat(32)],
  dropUnsavedBrief: [HANDLE],
  renewBrief: [HANDLE],
  takeOverRenewal: [HANDLE, ["q1", "a1"]],
  renameBrief: [HANDLE, "Call on the Minister"],
  duplicateBrief: [HANDLE, "Copy"],
  deleteBrief: [HANDLE],
  showBrief: [HANDLE],
  closeBrief: [HANDLE],
  adaptBrief: ["1b4e28ba-2fa1-41d2-883f-0016d3cca427", FULL.brief, "country-brief"],
  listBriefNotes: [HANDLE],
  readSettings: [],
  changeSettings: [{ name: "A. Officer", formats: ["pdf", "docx"], textSize: 150, authorInProperties: true }],
  chooseNotesFolder: [],
  forgetNotesFolder: [],
  resetSettings: [],
  exportSettings: [],
  showFolder: ["briefs"],
  listTemplates: [],
  readTemplate: ["full-brief"],
  duplicateTemplate: ["full-brief", "My own brief"],
  saveTemplate: [TEMPLATE, "0f".repeat(32)],
  replaceTemplate: [TEMPLATE, "0f".repeat(32), "Mine (other version)"],
  deleteTemplate: ["my-brief", "0f".repeat(32)],
  keepDraft: [{ type: "template", template: TEMPLATE, basedOn: "0f".repeat(32) }],
  findDraft: [{ type: "brief", dossier: HANDLE }],
  listTemplateDrafts: [],
  dropDraft: [{ type: "template", id: "my-brief" }],
  confirmClosing: [],
  findHouse: [],
  chooseHouse: [],
  removeHouse: [],
  preview: [FULL],
  openLink: ["https://example.org/report?page=2"],
  saveNotes: [{ ...FULL, id: HANDLE }, ["pdf", "docx"]],
  openNote: [HANDLE],
  showNote: [HANDLE],
  printNote: [FULL],
  noteText: [FULL],
  copyNote: [FULL],
  remakeNote: [HANDLE, "remake-4"],
  compareNote: [HANDLE, "compare-5"],
  cancel: ["save-3"],
};

const reached: unknown[][] = [];
const api = Object.fromEntries(
  API_METHODS.map((method) => [
    method,
    async (...args: unknown[]) => {
      reached.push(args);
      return success(null);
    },
  ]),
) as unknown as Api;

async function reaches(method: keyof Api, args: readonly unknown[]): Promise<boolean> {
  reached.length = 0;
  const result = await answer(api, method, args, () => {
    throw new Error("unexpected");
  });
  expect(result.ok).toBe(reached.length === 1);
  if (!result.ok) expect(codesOf(result)).toEqual(["invalid-request"]);
  return result.ok;
}

/** Where null has a meaning of its own: a template that was never saved has no revision. */
const MAY_BE_NULL: ReadonlySet<string> = new Set(["saveTemplate.1"]);

type Path = readonly (string | number)[];

/** The paths of all values in `value`, itself among them. */
function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), value);
}

function changed(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as object;
  Reflect.set(copy, key, changed(Reflect.get(copy, key), rest, change));
  return copy;
}

/** The text of a template's file is looked at by whoever reads it, who tells such characters at their line. */
function isFileText(path: Path): boolean {
  return path.includes("files") && path.at(-1) === "text";
}

/** The words of a brief that is saved while a person types are kept whatever they are. */
function isUnfinishedWord(method: keyof Api, path: Path): boolean {
  const field = path.at(-1);
  const isId = path.includes("topics") || path.includes("with") || path.includes("biographies");
  const isChoice = path.includes("formats") || field === "disclosure";
  return ["createBrief", "saveBrief"].includes(method) && path[0] === 1 && !isId && !isChoice;
}

/** The keys of these are ids and names; those that are none are refused by tests of their own. */
function isRecord(path: Path): boolean {
  return path.at(-1) === "wordings" || path.at(-1) === "options";
}

describe.each(API_METHODS)("%s", (method) => {
  const args = FIT[method] as readonly unknown[];
  const paths = pathsIn(args).slice(1);

  test("takes what is fit", async () => {
    expect(await reaches(method, args)).toBe(true);
    expect(reached).toEqual([args]);
  });

  test("takes not one argument more and not one less", async () => {
    expect(await reaches(method, [...args, undefined])).toBe(false);
    if (args.length > 0) expect(await reaches(method, args.slice(1))).toBe(false);
  });

  test("takes nothing of which any part is of another type", async () => {
    const neverFit = [fc.integer(), fc.bigInt(), fc.date(), fc.func(fc.nat())];
    for (const path of paths) {
      const mayBeNull = MAY_BE_NULL.has([method, ...path].join("."));
      const other = fc.oneof(...neverFit, ...(mayBeNull ? [] : [fc.constant(null)]));
      await fc.assert(
        fc.asyncProperty(
          other,
          async (value) => !(await reaches(method, changed(args, path, () => value) as unknown[])),
        ),
        { numRuns: 5 },
      );
    }
  });

  test("takes no object with a key that it does not know", async () => {
    for (const path of paths) {
      const value = at(args, path);
      if (typeof value !== "object" || Array.isArray(value) || isRecord(path)) continue;
      const more = changed(args, path, (old) => ({ ...(old as object), path: "/etc/passwd" }));
      expect(await reaches(method, more as unknown[]), path.join(".")).toBe(false);
    }
  });

  test.each(["\0", "\u001b", "\u0085", "\ud800", "\udfff"])(
    "takes no text with %j in it and repeats none of it",
    async (character) => {
      const checked = paths.filter((each) => !isFileText(each) && !isUnfinishedWord(method, each));
      for (const path of checked.filter((each) => typeof at(args, each) === "string")) {
        const spoilt = changed(args, path, (old) => `${old}SECRET${character}`) as unknown[];
        expect(await reaches(method, spoilt), path.join(".")).toBe(false);
        const result = await answer(api, method, spoilt, () => {});
        expect(JSON.stringify(result)).not.toContain("SECRET");
      }
    },
  );

  test("takes no endless text and no endless list", async () => {
    for (const path of paths) {
      const value = at(args, path);
      const endless =
        typeof value === "string"
          ? "x".repeat(1_000_001)
          : Array.isArray(value)
            ? Array.from({ length: 2_001 }, () => value[0])
            : undefined;
      if (endless === undefined) continue;
      expect(await reaches(method, changed(args, path, () => endless) as unknown[])).toBe(false);
    }
  });

  test("is reached by no value that is not of its kind", async () => {
    const plain = args.every((arg) => typeof arg === "string");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.anything({ withNullPrototype: true }), { minLength: 1 }),
        async (values) => {
          const got = await reaches(method, values);
          // A short word may well be the name of something, and an empty list one of commands.
          if (got && method === "reportCommands" && JSON.stringify(values) === "[[]]") return true;
          return !got || (plain && values.every((value) => typeof value === "string" && value.length <= 200));
        },
      ),
      { numRuns: 300 },
    );
  });
});

test.each([
  ["no prototype", { length: Object.create(null) }],
  ["methods that are none", { length: { valueOf: 1, toString: 1 } }],
])("a length that is an object with %s is refused", async (_name, value) => {
  for (const method of API_METHODS) {
    const args = FIT[method] as readonly unknown[];
    if (args.length > 0)
      expect(
        await reaches(
          method,
          args.map(() => value),
        ),
        method,
      ).toBe(false);
  }
});

test("a missing date is told as such", async () => {
  const brief = { ...FULL.brief, date: "" };
  const result = await answer(api, "preview", [{ ...FULL, brief }], () => {});
  expect(result.problems[0]?.message).toBe("the note has no date; choose one");
});

test.each([
  "2026-02-30",
  "2026-13-01",
  "2027-02-29",
  "26-02-01",
  "2026-2-1",
  "2026-02-01T00:00",
  " 2026-02-01",
])("%j is no date, and the person is told so in words", async (date) => {
  const result = await answer(api, "preview", [{ ...FULL, brief: { ...FULL.brief, date } }], () => {});
  expect(result.problems[0]?.message).toBe("the date of the note is not a calendar date; choose one");
});

test.each([
  ["a handle that is no UUID", { dossier: "dossier-1" }],
  ["a job with a path in it", { job: "../preview-1" }],
  ["the same format twice", { brief: { ...FULL.brief, formats: ["pdf", "pdf"] } }],
  ["an id with a space", { brief: { ...FULL.brief, template: "full brief" } }],
  ["a file outside the template", { draft: { ...TEMPLATE, files: [{ name: "../x.hbs", text: "" }] } }],
  ["a file twice", { draft: { ...TEMPLATE, files: [...TEMPLATE.files, ...TEMPLATE.files] } }],
])("%s is refused", async (_name, change) => {
  expect(await reaches("preview", [{ ...FULL, ...change }])).toBe(false);
});

test.each([
  ["a wording of no id", { wordings: { "../x": "text" } }],
  ["a wording that is no text", { wordings: { a: true } }],
  ["an option with a path for a name", { options: { "../x": true } }],
  ["an option that is a list", { options: { a: [] } }],
  [
    "endless options",
    { options: Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`o${at}`, true])) },
  ],
])("%s is refused in a brief", async (_name, change) => {
  expect(await reaches("preview", [{ ...FULL, brief: { ...FULL.brief, ...change } }])).toBe(false);
});

test("the field of the brief that is unfit is named", async () => {
  const brief = { ...FULL.brief, audience: "\0" };
  const result = await answer(api, "preview", [{ ...FULL, brief }], () => {});
  expect(result.problems[0]?.about).toEqual({ field: "audience" });
});

test("entries are bounded all together as well", async () => {
  const entries = Array.from({ length: 2_000 }, (_, index) => `e${index}`);
  const topics = Array.from({ length: 26 }, (_, index) => ({ topic: `t${index}`, entries }));
  expect(await reaches("preview", [{ ...FULL, brief: { ...FULL.brief, topics } }])).toBe(false);
  expect(await reaches("preview", [{ ...FULL, brief: { ...FULL.brief, topics: topics.slice(1) } }])).toBe(
    true,
  );
});

describe("the draft of a brief", () => {
  const draftWith = (change: object) => [
    { type: "brief", dossier: FULL.dossier, brief: { ...FULL.brief, ...change } },
  ];

  test.each([
    ["a vertical tab in the title", { title: "Call\u000bon" }],
    ["half of a character", { audience: "\ud83d" }],
    ["an empty date", { date: "" }],
    ["half a date", { date: "2026-02-3" }],
    ["no template", { template: "" }],
    ["a title that is too long to print", { title: "x".repeat(5_000) }],
  ])("is kept with %s, which the preview refuses", async (_name, change) => {
    expect(await reaches("keepDraft", draftWith(change))).toBe(true);
    expect(await reaches("preview", [{ ...FULL, brief: { ...FULL.brief, ...change } }])).toBe(false);
  });

  test.each([
    ["endless words", { title: "x".repeat(100_001) }],
    ["another type", { title: 7 }],
    ["a key that nobody knows", { path: "/etc" }],
    ["a topic that is no id", { topics: [{ topic: "../x" }] }],
  ])("is refused with %s", async (_name, change) => {
    expect(await reaches("keepDraft", draftWith(change))).toBe(false);
  });
});
