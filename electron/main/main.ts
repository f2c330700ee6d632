import { shell } from "electron";
import { createDraftStore } from "../../workspace/draft-store.ts";
import { createHouseStore } from "../../workspace/house-store.ts";

import { startNoteWorker } from "../../workspace/note-worker.ts";
import { openFolder } from "../../workspace/open-folder.ts";
import { mendSaves } from "../../workspace/save/pending-saves.ts";
import { saveWhole } from "../../workspace/save-whole.ts";
import { createTemplateLibrary } from "../../workspace/template-library.ts";
import { appPaths } from "./app-paths.ts";
import type { Services } from "./services.ts";
import { startShell } from "./start-shell.ts";
import { storedDraft } from "./stored-draft.ts";
import { draftsFolder, houseFolder, ownFolder, ownTemplatesFolder } from "./user-data.ts";

// A note takes a second or two; what takes longer than this is a template that will never end.
const LIMITS = { milliseconds: 60_000, megabytes: 1024 };

const paths = appPaths(import.meta.dirname);

function createServices(): Services {
  const { shipped, noteWorker } = paths;
  const saves = { ownFolder: ownFolder() };
  const mended = mendSaves([ownTemplatesFolder(), houseFolder()], saves);
  return {
    openFolder: (folder, today) => openFolder(folder, shipped, today),
    templates: createTemplateLibrary(shipped, ownTemplatesFolder(), mended),
    house: createHouseStore(houseFolder(), shipped, (file) => shell.trashItem(file)),
    drafts: createDraftStore({ folder: draftsFolder(), schema: storedDraft, now: Date.now }),
    worker: startNoteWorker({
      workerFile: noteWorker,
      fonts: shipped.fonts,
      hyphenation: shipped.hyphenation,
      limits: LIMITS,
    }),
    saveWhole: (file, bytes) => saveWhole(file, bytes, saves),
  };
}

startShell(paths, createServices);
