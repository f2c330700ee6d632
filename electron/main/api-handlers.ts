import type { Stage } from "../../core/note/note.ts";
import type { Api } from "../contract/api.ts";
import { dossierHandlers } from "./dossier-handlers.ts";
import { draftHandlers } from "./drafts/draft-handlers.ts";
import { houseHandlers } from "./house-handlers.ts";
import { createNoteGeneration } from "./note-generation.ts";
import { noteHandlers } from "./note-handlers.ts";
import { createOpenDossiers } from "./open-dossiers.ts";
import type { GivenFile } from "./opened-file/brief-argument.ts";
import type { Desktop, Services } from "./services.ts";
import { templateHandlers } from "./template-handlers.ts";

interface Needs {
  readonly services: Services;
  readonly desktop: Desktop;
  readonly samples: string;
  takeGivenBrief(): GivenFile | null;
  onStage(job: string, stage: Stage): void;
  /** Every draft has been kept: the window may close. */
  onClosingConfirmed(): void;
}

/** The contract, kept over the workspace and the desktop. */
export function createApi(needs: Needs): Api {
  const { services, desktop, samples, takeGivenBrief, onStage, onClosingConfirmed } = needs;
  const { templates, house, worker, saveWhole } = services;
  const dossiers = createOpenDossiers(services.openFolder);
  const notes = createNoteGeneration({ templates, house, worker, dossiers, onStage });
  return {
    ...dossierHandlers({ dossiers, desktop, samples, takeGivenBrief }),
    ...templateHandlers(templates, desktop),
    ...draftHandlers({ drafts: services.drafts, dossiers, onClosingConfirmed }),
    ...houseHandlers(house, desktop),
    ...noteHandlers({ notes, desktop, saveWhole }),
  };
}
