import { setTimeout as pause } from "node:timers/promises";
import { isError, type Problem } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import type {
  Api,
  DossiersApi,
  Events,
  Finding,
  HouseView,
  Preview,
  RecentDossierView,
  TemplateSource,
  WindowNoteRequest,
} from "../../../electron/contract/api.ts";
import type { NoteComparison, RemadeNote } from "../../../electron/contract/notes.ts";
import type { ProgramApi } from "../../../electron/contract/program.ts";
import { briefsApi, FakeBriefs } from "./fake-briefs.ts";
import { SAMPLE } from "./fake-dossier.ts";
import { draftApi, type FakeDrafts } from "./fake-drafts.ts";
import { FakeLibrary, templateApi } from "./fake-library.ts";
import { notesApi } from "./fake-notes.ts";
import { fakeNote, pagesOf } from "./fake-pdf.ts";
import { FakeSettings, settingsApi } from "./fake-settings.ts";

export type Emit = <Name extends keyof Events>(event: Name, value: Events[Name]) => Promise<void>;

/** What a test may set beforehand and look at afterwards. */
export interface Desk {
  readonly api: Api;
  readonly calls: { readonly method: string; readonly args: readonly unknown[] }[];
  previewMs: number;
  previewProblems: readonly Problem[];
  pageLimit: number;
  wordPages: NonNullable<Preview["wordPages"]> | undefined;
  /** Whether the template prints nothing of what is chosen. */
  printsNothing: boolean;
  openProblems: readonly Problem[];
  saveProblems: readonly Problem[];
  /** Warnings of opening, showing and printing a note. */
  noteWarnings: readonly Problem[];
  /** What comes of making any saved note again, and of comparing it. */
  remade: RemadeNote;
  comparison: NoteComparison;
  /** How long the making of files takes; a cancelled one ends at once. */
  saveMs: number;
  houseProblems: readonly Problem[];
  /** Templates on the fake disk, which a test may change as another program does. */
  readonly library: FakeLibrary;
  readonly briefs: FakeBriefs;
  readonly settings: FakeSettings;
  recent: readonly RecentDossierView[];
  /** Drafts on the fake disk. */
  readonly drafts: FakeDrafts;
  findings: readonly Finding[];
  maySave: boolean;
  /** Entries that the template does not print. */
  notPrinted: readonly string[];
  emit: Emit;
}

const FINDINGS: readonly Finding[] = [
  {
    code: "overdue",
    severity: "warning",
    message: "The review of a fact on critical minerals was due on 28 February 2026",
    hint: "Check the figure and move its review date",
    about: { topic: "critical-minerals", entry: "minerals-fact" },
  },
  {
    code: "unsourced",
    severity: "warning",
    message: "A fact on education has no source",
    about: { entry: "education-fact" },
  },
  {
    code: "above-ceiling",
    severity: "information",
    message: "One entry above OFFICIAL was left out",
    about: { topic: "critical-minerals", entry: "minerals-sensitivity" },
  },
  {
    code: "unused-value",
    severity: "information",
    message: "The agenda is nowhere in the template",
    place: { file: "meeting-brief/template.hbs", line: 4, column: 1 },
  },
];

/** The first line that asks for a value that no note has. */
function faultsIn(draft: TemplateSource | undefined): readonly Problem[] {
  return (draft?.files ?? []).flatMap((file) =>
    file.text.split("\n").flatMap((line, index): readonly Problem[] => {
      const column = line.indexOf("{{missing");
      if (column < 0) return [];
      const place = { file: `${draft?.id}/${file.name}`, line: index + 1, column: column + 1 };
      return [
        {
          code: "unknown-value",
          severity: "error",
          message: "missing is not known here",
          hint: "Did you mean meeting",
          place,
        },
      ];
    }),
  );
}

async function preview(desk: Desk, request: WindowNoteRequest): Promise<Result<Preview>> {
  for (const stage of ["select", "render", "read", "layout", "write"] as const) {
    await desk.emit("progress", { job: request.job, stage });
    await pause(desk.previewMs / 5);
  }
  const faults = faultsIn(request.draft);
  if (faults.length > 0) return failure(faults);
  if (desk.previewProblems.length > 0) return failure(desk.previewProblems);
  const note = await fakeNote(
    SAMPLE.dossier,
    desk.printsNothing ? { ...request.brief, topics: [] } : request.brief,
  );
  return success({
    ...note,
    ...(desk.wordPages ? { wordPages: desk.wordPages } : {}),
    pages: pagesOf(request.brief),
    countedPages: pagesOf(request.brief),
    pageLimit: desk.pageLimit,
    marking: "OFFICIAL",
    findings: desk.findings,
    maySave: desk.maySave,
    notPrinted: desk.printsNothing
      ? [...new Set(SAMPLE.dossier.topics.map(({ id }) => id))]
      : desk.notPrinted,
  });
}

/** One template to be chosen, or what is wrong with it. */
function houseApi(desk: () => Desk) {
  let chosen: HouseView | null = null;
  return {
    findHouse: async () => success(chosen),
    chooseHouse: async () => {
      if (desk().houseProblems.some(isError)) return failure(desk().houseProblems);
      chosen = { name: "ministry.dotx", ownStyles: 12, allStyles: 49 };
      return success(chosen, desk().houseProblems);
    },
    removeHouse: async () => {
      chosen = null;
      return success(null);
    },
  } satisfies Partial<Api>;
}

/** A disk with the sample, on which nothing changes. */
function dossierApi(desk: () => Desk): DossiersApi {
  const open = async () =>
    desk().openProblems.length > 0 ? failure<typeof SAMPLE>(desk().openProblems) : success(SAMPLE);
  const entries = SAMPLE.dossier.topics.flatMap((topic) => topic.entries);
  return {
    openSampleDossier: open,
    chooseDossier: open,
    openDroppedDossier: open,
    listRecentDossiers: async () => success(desk().recent),
    openRecentDossier: open,
    refreshDossier: async () => success(null),
    searchDossier: async (_, query) =>
      success(
        entries.filter(({ text }) => text.toLowerCase().includes(query.toLowerCase())).map(({ id }) => id),
      ),
    showDossierFile: async () => success(null),
  };
}

/** Menus that nobody sees, licences of a line each. */
const PROGRAM_API = {
  reportCommands: async () => success(null),
  reportFault: async () => success(null),
  describeProgram: async () =>
    success({ version: "1.2.3", runtime: [{ name: "Electron", version: "45.0.0" }] }),
  readLicences: async () => success({ own: "MIT Licence", others: "react 19.3.1: MIT" }),
  showLog: async () => success(null),
} satisfies ProgramApi;

function deskApi(desk: () => Desk): Api {
  return {
    ...templateApi(() => desk().library),
    ...briefsApi(() => desk().briefs, SAMPLE),
    ...draftApi(() => desk().drafts),
    ...houseApi(desk),
    ...dossierApi(desk),
    adaptBrief: async (_dossier, brief, template) => success({ ...brief, template }),
    ...settingsApi(() => desk().settings),
    ...PROGRAM_API,
    preview: (request) => preview(desk(), request),
    openLink: async () => success(null),
    ...notesApi(desk),
    cancel: async () => success(null),
  };
}

export function fakeDesk(): Desk {
  const desk: Desk = {
    api: deskApi(() => desk),
    calls: [],
    previewMs: 30,
    previewProblems: [],
    pageLimit: 2,
    wordPages: undefined,
    printsNothing: false,
    openProblems: [],
    saveProblems: [],
    noteWarnings: [],
    remade: { type: "same", fileName: "Call.pdf" },
    comparison: { changes: [], moved: 0, hidden: 0 },
    saveMs: 0,
    houseProblems: [],
    library: new FakeLibrary(),
    briefs: new FakeBriefs(),
    settings: new FakeSettings(),
    recent: [],
    drafts: { kept: new Map(), problems: [], remarks: [] },
    findings: FINDINGS,
    maySave: true,
    notPrinted: [],
    emit: async () => undefined,
  };
  return desk;
}
