import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Result, success } from "../../core/problem/result.ts";
import { localDate } from "../../core/text/date.ts";
import { createApi } from "../../electron/main/api-handlers.ts";
import { briefDrafts, storedDraft } from "../../electron/main/drafts/stored-draft.ts";
import type { Services } from "../../electron/main/services.ts";
import { createBriefRecord } from "../../workspace/briefs/brief-record.ts";
import { createBriefStore } from "../../workspace/briefs/brief-store.ts";
import { createFolderWatch } from "../../workspace/dossiers/folder-watch.ts";
import { createRecentDossiers } from "../../workspace/dossiers/recent-dossiers.ts";
import { createDraftStore } from "../../workspace/draft-store.ts";
import { createHouseStore } from "../../workspace/house-store.ts";
import { createNoteFolder } from "../../workspace/note-folder.ts";
import {
  type FileToSave,
  type SaveCondition,
  type SaveOutcome,
  saveTogetherIf,
} from "../../workspace/save/save-together.ts";
import { createSettingsStore } from "../../workspace/settings/settings-store.ts";
import { createTemplateLibrary } from "../../workspace/templates/template-library.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import { startReader } from "../../workspace/worker/reader.ts";
import { type ComposingDay, composeDay } from "./compose-day.ts";
import { shippedIn } from "./shipped-in.ts";

/** Limits of the workers: memory as in the window, and ample time, so that other load does not end the day. */
const LIMITS = { milliseconds: 600_000, megabytes: 1024 };

interface ComposingOptions extends ComposingDay {
  /** The project's folder. */
  readonly root: string;
  /** The built workers, which report their heaps. */
  readonly noteWorker: string;
  readonly reader: string;
  /** Folders of the dossiers, opened in turn. */
  readonly dossiers: readonly string[];
}

/**
 * A day of composing over the window's own handlers, with the services and workers of the main process; dialogs are
 * answered and nothing is drawn. Resolves once all of it is closed and its files are gone.
 */
export async function compose(options: ComposingOptions): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), "attache-composing-"));
  const services = createServices(options, home);
  const { dossiers } = options;
  let [asked, saved] = [0, 0];
  const today = () => "2026-11-23";
  const api = createApi({
    program: {
      root: "",
      log: { file: "", note: () => {}, fault: () => {} },
      describe: () => ({ version: "", runtime: [] }),
      enableCommands: () => {},
      showInFolder: () => {},
    },
    services,
    dialogs: {
      askFolder: async () => dossiers[asked++ % dossiers.length] ?? null,
      askFile: async () => null,
      // A person replaces the note that was sent before, and keeps some.
      askSave: async (_, [kind]) => join(home, `note-${saved++ % 10}.${kind?.extension}`),
      confirmFolder: async () => true,
      moveToBin: async (folder) => rm(folder, { recursive: true }),
      showInFolder: () => {},
      openAddress: async () => {},
      openFolder: async () => success(null),
      addRecentDocument: () => {},
      today,
      now: Date.now,
      confirm: async () => true,
      openFile: async () => success(null),
      printPdf: async () => success(null),
      copyText: () => {},
    },
    samples: shippedIn(options.root).dossiers,
    takeOpenedFile: () => null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
  try {
    await composeDay(api, options);
  } finally {
    await services.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** The services of the desktop program, wired as in `electron/main/main.ts`. */
function createServices({ root, noteWorker, reader: workerFile }: ComposingOptions, home: string): Services {
  const shipped = shippedIn(root);
  const ownTemplates = join(home, "templates");
  const reader = startReader({ workerFile, shipped, ownTemplates, limits: LIMITS });
  const { fonts, hyphenation } = shipped;
  const worker = startNoteWorker({ workerFile: noteWorker, fonts, hyphenation, limits: LIMITS });
  const drafts = createDraftStore({ folder: join(home, "drafts"), schema: storedDraft, now: Date.now });
  return {
    openFolder: reader.openFolder,
    reopenFolder: reader.reopenFolder,
    readRevision: reader.readRevision,
    searchFolder: reader.searchFolder,
    compareNotes: reader.compareNotes,
    folderWatch: createFolderWatch(Date.now),
    recentDossiers: createRecentDossiers(join(home, "recent-dossiers.json")),
    templates: createTemplateLibrary(shipped, ownTemplates, reader.templates),
    house: createHouseStore(join(home, "word-template"), reader.readHouse, async (file) => rm(file)),
    drafts,
    briefs: createBriefStore({
      folder: join(home, "Briefs"),
      reader: reader.briefs,
      drafts: briefDrafts(drafts),
      today: () => localDate(new Date()),
      now: Date.now,
    }),
    briefRecord: createBriefRecord(join(home, "briefs.json")),
    settings: createSettingsStore({
      file: join(home, "settings.yaml"),
      officeFiles: [],
      reader: reader.settings,
    }),
    folders: { notes: home, briefs: join(home, "Briefs"), templates: ownTemplates, settings: home },
    worker,
    noteFolder: createNoteFolder(join(home, "note-folder.json")),
    saveFiles: (files: readonly FileToSave[], condition: SaveCondition): Promise<Result<SaveOutcome>> =>
      saveTogetherIf(condition, files, { ownFolder: home }),
    async close() {
      await Promise.all([reader.close(), worker.close()]);
    },
  };
}

export { heapReports } from "./heap-reports.ts";
