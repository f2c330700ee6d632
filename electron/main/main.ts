import { createHouseStore } from "../../workspace/house-store.ts";
import { openFolder } from "../../workspace/open-folder.ts";
import { saveWhole } from "../../workspace/save-whole.ts";
import { createTemplateLibrary } from "../../workspace/template-library.ts";
import { startNoteWorker } from "../../workspace/worker/note-worker.ts";
import { appPaths } from "./app-paths.ts";
import type { Services } from "./services.ts";
import { startShell } from "./start-shell.ts";
import { houseFolder, ownTemplatesFolder } from "./user-data.ts";

// A note takes a second or two; what takes longer than this is a template that will never end.
const LIMITS = { milliseconds: 60_000, megabytes: 1024 };

const paths = appPaths(import.meta.dirname);

function createServices(): Services {
  const { shipped, noteWorker } = paths;
  return {
    openFolder: (folder, today) => openFolder(folder, shipped, today),
    templates: createTemplateLibrary(shipped, ownTemplatesFolder()),
    house: createHouseStore(houseFolder(), shipped),
    worker: startNoteWorker({
      workerFile: noteWorker,
      fonts: shipped.fonts,
      hyphenation: shipped.hyphenation,
      limits: LIMITS,
    }),
    saveWhole,
  };
}

startShell(paths, createServices);
