import type { Stage } from "../../core/note/note.ts";
import type { Api } from "../contract/api.ts";
import { dossierHandlers } from "./dossier-handlers.ts";
import { draftHandlers } from "./drafts/draft-handlers.ts";
import { houseHandlers } from "./house-handlers.ts";
import { createNoteGeneration } from "./note-generation.ts";
import { noteHandlers } from "./note-handlers.ts";
import { createOpenDossiers } from "./open-dossiers.ts";
import type { OpenedFile } from "./opened-file/brief-argument.ts";
import type { Dialogs, Services } from "./services.ts";
import { templateHandlers } from "./template-handlers.ts";

interface Dependencies {
  readonly services: Services;
  readonly dialogs: Dialogs;
  readonly samples: string;
  takeOpenedFile(): OpenedFile | null;
  onStage(job: string, stage: Stage): void;
  /** Every draft has been kept: the window may close. */
  onClosingConfirmed(): void;
}

/** The contract, kept over the workspace and the dialogs. */
export function createApi(dependencies: Dependencies): Api {
  const { services, dialogs, samples, takeOpenedFile, onStage, onClosingConfirmed } = dependencies;
  const { templates, house, worker, saveWhole } = services;
  const dossiers = createOpenDossiers(services.openFolder);
  const notes = createNoteGeneration({ templates, house, worker, dossiers, onStage });
  return {
    ...dossierHandlers({ dossiers, templates, dialogs, samples, takeOpenedFile }),
    ...templateHandlers(templates, dialogs),
    ...draftHandlers({ drafts: services.drafts, dossiers, onClosingConfirmed }),
    ...houseHandlers(house, dialogs),
    ...noteHandlers({ notes, dialogs, saveWhole }),
  };
}
