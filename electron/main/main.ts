import { shell } from "electron";
import { WORKER_LIMITS } from "../../core/limits/limits.ts";
import { createDraftStore } from "../../workspace/draft-store.ts";
import { createHouseStore } from "../../workspace/house-store.ts";
import { recoverPendingSaves } from "../../workspace/save/pending-saves.ts";
import { saveWhole } from "../../workspace/save-whole.ts";
import { createTemplateLibrary } from "../../workspace/template-library.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import { startReader } from "../../workspace/worker/reader.ts";
import { appPaths } from "./app-paths.ts";
import { storedDraft } from "./drafts/stored-draft.ts";
import type { Services } from "./services.ts";
import { startShell } from "./start-shell.ts";
import { draftsFolder, houseFolder, ownFolder, ownTemplatesFolder } from "./user-data.ts";

const paths = appPaths(import.meta.dirname);

function createServices(): Services {
  const { shipped, noteWorker, reader: workerFile } = paths;
  const ownTemplates = ownTemplatesFolder();
  const saves = { ownFolder: ownFolder() };
  const recovered = recoverPendingSaves([ownTemplates, houseFolder()], saves);
  const reader = startReader({ workerFile, shipped, ownTemplates, limits: WORKER_LIMITS.reading });
  const worker = startNoteWorker({
    workerFile: noteWorker,
    fonts: shipped.fonts,
    hyphenation: shipped.hyphenation,
    limits: WORKER_LIMITS.note,
  });
  return {
    openFolder: reader.openFolder,
    templates: createTemplateLibrary(shipped, ownTemplates, reader.templates, recovered),
    house: createHouseStore(houseFolder(), reader.readHouse, (file) => shell.trashItem(file)),
    drafts: createDraftStore({ folder: draftsFolder(), schema: storedDraft, now: Date.now }),
    worker,
    saveWhole: (file, bytes) => saveWhole(file, bytes, saves),
    async close() {
      await Promise.all([reader.close(), worker.close()]);
    },
  };
}

startShell(paths, createServices);
