import { app, shell } from "electron";
import { WORKER_LIMITS } from "../../core/limits/limits.ts";
import { localDate } from "../../core/text/date.ts";
import { createBriefRecord } from "../../workspace/briefs/brief-record.ts";
import { createBriefStore } from "../../workspace/briefs/brief-store.ts";
import { createFolderWatch } from "../../workspace/dossiers/folder-watch.ts";
import { createRecentDossiers } from "../../workspace/dossiers/recent-dossiers.ts";
import { createDraftStore } from "../../workspace/draft-store.ts";
import { createHouseStore } from "../../workspace/house-store.ts";
import { createNoteFolder } from "../../workspace/note-folder.ts";
import { recoverPendingSaves } from "../../workspace/save/pending-saves.ts";
import { saveTogetherIf } from "../../workspace/save/save-together.ts";
import { createSettingsStore } from "../../workspace/settings/settings-store.ts";
import { createTemplateLibrary } from "../../workspace/templates/template-library.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import { startReader } from "../../workspace/worker/reader.ts";
import { appPaths } from "./app-paths.ts";
import { briefDrafts, storedDraft } from "./drafts/stored-draft.ts";
import type { Services } from "./services.ts";
import { startShell } from "./start-shell.ts";
import {
  briefRecordFile,
  briefsFolder,
  draftsFolder,
  houseFolder,
  noteFolderFile,
  officeFiles,
  ownFolder,
  ownTemplatesFolder,
  recentDossiersFile,
  settingsFile,
} from "./user-data.ts";

const paths = appPaths(import.meta.dirname);

function createServices(): Services {
  const { shipped, noteWorker, reader: workerFile } = paths;
  const ownTemplates = ownTemplatesFolder();
  const saves = { ownFolder: ownFolder() };
  const recovered = recoverPendingSaves([ownTemplates, houseFolder(), briefsFolder()], saves);
  const reader = startReader({ workerFile, shipped, ownTemplates, limits: WORKER_LIMITS.reading });
  const worker = startNoteWorker({
    workerFile: noteWorker,
    fonts: shipped.fonts,
    hyphenation: shipped.hyphenation,
    limits: WORKER_LIMITS.note,
  });
  const drafts = createDraftStore({ folder: draftsFolder(), schema: storedDraft, now: Date.now });
  const briefs = createBriefStore({
    folder: briefsFolder(),
    reader: reader.briefs,
    drafts: briefDrafts(drafts),
    mended: recovered,
    saves,
    today: () => localDate(new Date()),
    now: Date.now,
  });
  return {
    openFolder: reader.openFolder,
    reopenFolder: reader.reopenFolder,
    readRevision: reader.readRevision,
    searchFolder: reader.searchFolder,
    compareNotes: reader.compareNotes,
    folderWatch: createFolderWatch(Date.now),
    recentDossiers: createRecentDossiers(recentDossiersFile()),
    templates: createTemplateLibrary(shipped, ownTemplates, reader.templates, recovered),
    house: createHouseStore(houseFolder(), reader.readHouse, (file) => shell.trashItem(file)),
    drafts,
    briefs,
    briefRecord: createBriefRecord(briefRecordFile()),
    settings: createSettingsStore({
      file: settingsFile(),
      officeFiles: officeFiles(),
      reader: reader.settings,
      saves,
    }),
    folders: {
      notes: app.getPath("documents"),
      briefs: briefsFolder(),
      templates: ownTemplates,
      settings: ownFolder(),
    },
    worker,
    saveFiles: (files, condition) => saveTogetherIf(condition, files, saves),
    noteFolder: createNoteFolder(noteFolderFile()),
    async close() {
      await Promise.all([briefs.closeAll(), reader.close(), worker.close()]);
    },
  };
}

startShell(paths, createServices);
