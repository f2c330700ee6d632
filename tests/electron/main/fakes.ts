import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Brief } from "../../../core/brief/brief.ts";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import type { Note, NoteRequest as WholeRequest } from "../../../core/note/note.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { DEFAULT_SETTINGS } from "../../../core/settings/settings.ts";
import type { Template } from "../../../core/template/template.ts";
import type { WindowNoteRequest } from "../../../electron/contract/api.ts";
import {
  createOpenDossiers,
  type OpenDossiers,
  type OpenDossiersOptions,
} from "../../../electron/main/dossiers/open-dossiers.ts";
import { briefDrafts, type StoredDraft } from "../../../electron/main/drafts/stored-draft.ts";
import type { ProgramDependencies } from "../../../electron/main/program-handlers.ts";
import type { Dialogs, Services } from "../../../electron/main/services.ts";
import { createBriefReader } from "../../../workspace/briefs/brief-reader.ts";
import { createBriefRecord } from "../../../workspace/briefs/brief-record.ts";
import { createBriefStore } from "../../../workspace/briefs/brief-store.ts";
import type { DraftStore, KeptDraft } from "../../../workspace/draft-store.ts";
import type { GivenSettings } from "../../../workspace/save/save-settings.ts";
import type { SettingsStore } from "../../../workspace/settings/settings-store.ts";
import type {
  FolderWatch,
  HouseStore,
  NoteWorker,
  RecentDossier,
  RecentDossiers,
  StoredHouse,
  TemplateLibrary,
  ViewedFolder,
} from "../../../workspace/workspace.ts";

const PROVENANCE = {
  origin: "sourced",
  asOf: "2026-01-01",
  reviewBy: "2026-12-31",
  marking: "official",
  disclosure: "usable",
  place: { file: "topics/minerals.yaml" },
} as const;

export const BRIEF: Brief = {
  title: "Call on the Minister",
  audience: "Ambassador",
  template: "full-brief",
  topics: [{ topic: "minerals" }],
  date: "2026-03-04",
  version: "1",
  ceiling: "official",
  disclosure: "all",
  formats: ["pdf"],
  authorInProperties: false,
};

const OPENED: Omit<ViewedFolder, "view"> = {
  dossier: {
    id: "uk-kz",
    title: "UK and Kazakhstan",
    summary: "A **short** summary",
    language: "en-GB",
    scheme: "uk",
    originator: { office: "Desk" },
    topics: [
      {
        id: "minerals",
        title: "Critical minerals",
        summary: "Supply *and* demand",
        entries: [
          {
            id: "q1",
            type: "question",
            priority: 1,
            question: "Why now?",
            text: "Because [demand](https://x.example) grows",
            sources: [{ source: "bgs", locator: "p. 4" }, { source: "lost" }],
            ...PROVENANCE,
          },
          { id: "a1", type: "ask", side: "ours", priority: 2, text: "Agree", sources: [], ...PROVENANCE },
        ],
        place: { file: "topics/minerals.yaml" },
      },
    ],
    series: [],
    people: [
      {
        id: "minister",
        name: "A. Minister",
        side: "theirs",
        post: "Minister",
        biography: "",
        sources: [],
        ...PROVENANCE,
      },
      {
        id: "us",
        name: "B. Us",
        side: "ours",
        post: "Ambassador",
        biography: "",
        sources: [],
        ...PROVENANCE,
      },
    ],
    sources: [
      {
        id: "bgs",
        type: "report",
        fields: { title: "World minerals" },
        names: {},
        dates: {},
        place: { file: "sources.json" },
      },
    ],
    place: { file: "dossier.yaml" },
  },
  scheme: {
    id: "uk",
    title: "UK",
    authority: "Cabinet Office",
    levels: [{ id: "official", label: "OFFICIAL" }],
    print: { alignment: "centre" },
    place: { file: "uk.yaml" },
  },
  brief: BRIEF,
  revision: "d".repeat(64),
  problems: [],
};

export const FOLDER: ViewedFolder = { ...OPENED, view: dossierView(OPENED.dossier, OPENED.scheme) };

export const TEMPLATE: Template = {
  id: "full-brief",
  title: "Full brief",
  description: "",
  length: { pages: 4 },
  checks: {
    missing: "error",
    missingGlyph: "error",
    unsourced: "warning",
    overdue: "warning",
    tooLong: "warning",
  },
  file: "full-brief/template.html",
  source: "",
  partials: new Map(),
};

const DOCUMENT: Note["document"] = {
  meta: {
    title: "Call on the Minister",
    language: "en-GB",
    date: "2026-03-04",
    marking: { text: "OFFICIAL", alignment: "centre" },
    footer: "",
  },
  children: [{ type: "paragraph", role: "body", children: [{ type: "text", value: "Demand grows." }] }],
};

export function noteOf(request: WholeRequest, change: Partial<Note> = {}): Note {
  return {
    document: DOCUMENT,
    files: request.formats.map((format) => ({ format, bytes: new Uint8Array([1, 2, 3]) })),
    pages: 2,
    countedPages: 2,
    marking: "OFFICIAL",
    findings: [],
    places: [{ entry: "first-point", page: 1, box: [68, 120, 400, 14] }],
    notPrinted: ["second-point"],
    ...change,
  };
}

export const REVISION = "a".repeat(64);

/** Keeps drafts in memory, all of them at second 1. */
export function fakeDrafts(): DraftStore<StoredDraft> {
  const kept = new Map<string, KeptDraft<StoredDraft>>();
  return {
    async keep(key, content) {
      kept.set(key, { key, keptAt: 1_000, content });
      return success(null);
    },
    find: async (key) => success(kept.get(key) ?? null),
    list: async () => success([...kept.values()]),
    async drop(key) {
      kept.delete(key);
      return success(null);
    },
  };
}

/** Real briefs and their record, in a folder of its own that is made with the first of them. */
export function realBriefs(
  drafts: DraftStore<StoredDraft>,
  home = join(tmpdir(), `attache-briefs-${randomUUID()}`),
  saves: GivenSettings = {},
): Pick<Services, "briefs" | "briefRecord"> {
  mkdirSync(home, { recursive: true });
  const briefs = createBriefStore({
    folder: join(home, "Briefs"),
    reader: createBriefReader(),
    drafts: briefDrafts(drafts),
    saves,
    today: () => "2026-03-04",
    now: () => 2_000,
  });
  return { briefs, briefRecord: createBriefRecord(join(home, "briefs.json")) };
}

export function fakeTemplates(change: Partial<TemplateLibrary> = {}): TemplateLibrary {
  const listed = { id: "own", title: "Own", description: "", builtIn: false, options: [], uses: [] };
  return {
    list: async () => success([listed]),
    load: async () => success(TEMPLATE),
    loadDraft: async () => success({ ...TEMPLATE, id: "draft" }),
    read: async (id) => success({ id, builtIn: id !== "own", files: [], revision: REVISION }),
    duplicate: async () => success(listed),
    save: async (source) =>
      success({ type: "saved", summary: listed, source: { ...source, revision: REVISION } }),
    replace: async () => success({ type: "gone" }),
    ownFolder: (id) => success(`/data/templates/${id}`),
    ...change,
  };
}

/** What is kept of a Word template with one style of ours. */
export const HOUSE: StoredHouse = {
  name: "ministry.dotx",
  template: {
    styles: { name: "w:styles", attributes: {}, children: [] },
    settings: [],
    headers: new Map(),
    footers: new Map(),
    headerTypes: ["default"],
  },
  report: {
    styles: [
      { type: "found", id: "Normal", name: "Normal", theirs: { id: "Normal", name: "Normal" } },
      { type: "added", id: "Lead", name: "Lead" },
    ],
    font: "Georgia",
    size: 11,
    header: { pages: ["default"], pictures: 1, countsPages: false },
    footer: { pages: [], pictures: 0, countsPages: false },
    breaks: [],
    room: [],
    problems: [],
  },
};

export function fakeHouse(change: Partial<HouseStore> = {}): HouseStore {
  return {
    find: async () => success(null),
    take: async () => success(HOUSE),
    remove: async () => success(null),
    ...change,
  };
}

export function fakeWorker(change: Partial<NoteWorker> = {}): NoteWorker {
  return {
    generate: async (_job, request) => success(noteOf(request)),
    warm: () => {},
    cancel: () => {},
    close: async () => {},
    ...change,
  };
}

/** A program without menus, log and licences. */
export function fakeProgram(change: Partial<ProgramDependencies> = {}): ProgramDependencies {
  return {
    root: "/no-program",
    log: { file: "/no-program/attache.log", note: () => {}, fault: () => {} },
    describe: () => ({ version: "1.2.3", runtime: [] }),
    enableCommands: () => {},
    showInFolder: () => {},
    ...change,
  };
}

/** A disk on which nothing changes. */
export function fakeFolderWatch(change: Partial<FolderWatch> = {}): FolderWatch {
  return {
    stamp: async () => ({ text: "same", isSettled: true }),
    files: async () => ["dossier.yaml", "topics/minerals.yaml"],
    watch: () => () => {},
    ...change,
  };
}

/** Keeps the list in memory; the id of a dossier is the place of its folder among those that were added. */
export function fakeRecentDossiers(): RecentDossiers {
  let kept: readonly RecentDossier[] = [];
  let added = 0;
  return {
    list: async () => success(kept),
    find: async (id) => success(kept.find((dossier) => dossier.id === id) ?? null),
    async add(dossier) {
      added += 1;
      const id = String(added).padStart(32, "0");
      kept = [{ id, ...dossier }, ...kept.filter(({ folder }) => folder !== dossier.folder)];
      return success(null);
    },
    async remove(id) {
      kept = kept.filter((dossier) => dossier.id !== id);
      return success(null);
    },
  };
}

/** The dossiers of the window over fake services. */
export function fakeOpenDossiers(change: Partial<OpenDossiersOptions> = {}): OpenDossiers {
  return createOpenDossiers({ ...fakeServices(), samples: "/samples", onChanged: () => {}, ...change });
}

/** Settings in memory, none of which an office has set. */
export function fakeSettings(change: Partial<SettingsStore> = {}): SettingsStore {
  let settings = DEFAULT_SETTINGS;
  const state = async () => success({ settings, office: [] });
  return {
    read: state,
    async change(wished) {
      settings = { ...settings, ...wished };
      return state();
    },
    async reset() {
      settings = DEFAULT_SETTINGS;
      return state();
    },
    text: async () => success("attache-settings: 1\n"),
    ...change,
  };
}

export function fakeServices(change: Partial<Services> = {}): Services {
  const drafts = change.drafts ?? fakeDrafts();
  return {
    openFolder: async () => success(FOLDER),
    reopenFolder: async () => success(null),
    readRevision: async () => success(FOLDER.revision),
    searchFolder: async () => success([]),
    compareNotes: async () => success({ changes: [], moved: 0, hidden: 0 }),
    folderWatch: fakeFolderWatch(),
    recentDossiers: fakeRecentDossiers(),
    templates: fakeTemplates(),
    house: fakeHouse(),
    drafts,
    ...realBriefs(drafts),
    settings: fakeSettings(),
    folders: {
      notes: "/home/notes",
      briefs: "/home/briefs",
      templates: "/home/templates",
      settings: "/home",
    },
    worker: fakeWorker(),
    saveFiles: async () => success("saved"),
    noteFolder: { read: async () => null, keep: async () => {} },
    close: async () => {},
    ...change,
  };
}

export function fakeDialogs(change: Partial<Dialogs> = {}): Dialogs {
  return {
    askFolder: async () => null,
    askFile: async () => null,
    askSave: async () => null,
    confirmFolder: async () => false,
    moveToBin: async () => {},
    showInFolder: () => {},
    openAddress: async () => {},
    openFolder: async () => success(null),
    addRecentDocument: () => {},
    today: () => "2026-03-04",
    now: () => 3_000,
    confirm: async () => false,
    openFile: async () => success(null),
    printPdf: async () => success(null),
    copyText: () => {},
    ...change,
  };
}

export function requestFor(dossier: string, job = "job-1"): WindowNoteRequest {
  return { job, dossier, brief: BRIEF };
}

/** The value of a success; a failure fails the test. */
export function valueFrom<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

export function codesOf(result: Result<unknown>): readonly string[] {
  return result.problems.map((problem) => problem.code);
}
