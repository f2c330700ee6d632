import type { Stage } from "../../core/note/note.ts";
import { type Result, success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import type { BriefsApi, OpenedBrief } from "../contract/briefs.ts";
import { createBriefDossiers } from "./briefs/brief-dossiers.ts";
import { briefHandlers } from "./briefs/brief-handlers.ts";
import { createOpenBriefs } from "./briefs/open-briefs.ts";
import { openGivenDocument, openGivenFile } from "./briefs/open-given-file.ts";
import { dossierHandlers } from "./dossier-handlers.ts";
import { draftHandlers } from "./drafts/draft-handlers.ts";
import { houseHandlers } from "./house-handlers.ts";
import { createNoteGeneration } from "./note-generation.ts";
import { noteHandlers } from "./note-handlers.ts";
import { createOpenDossiers, type OpenDossiers } from "./open-dossiers.ts";
import type { OpenedFile } from "./opened-file/brief-argument.ts";
import { type ProgramDependencies, programHandlers } from "./program-handlers.ts";
import type { Dialogs, Services } from "./services.ts";
import { templateHandlers } from "./template-handlers.ts";

interface Dependencies {
  readonly services: Services;
  readonly dialogs: Dialogs;
  readonly samples: string;
  readonly program: ProgramDependencies;
  takeOpenedFile(): OpenedFile | null;
  onStage(job: string, stage: Stage): void;
  /** Files of an opened dossier were changed. */
  onDossierChanged?(handle: string): void;
  /** Calls whenever the window gets the focus, which is when a person comes back from another program. */
  onFocus?(listener: () => void): void;
  /** Every draft has been kept: the window may close. */
  onClosingConfirmed(): void;
}

/** The contract, kept over the workspace and the dialogs. */
export function createApi(dependencies: Dependencies): Api {
  const { services, dialogs, samples, takeOpenedFile, onStage, onClosingConfirmed } = dependencies;
  const { templates, house, worker, saveWhole } = services;
  const { onDossierChanged = () => {}, onFocus } = dependencies;
  const dossiers = createOpenDossiers({ ...services, samples, onChanged: onDossierChanged });
  onFocus?.(() => void dossiers.checkAll());
  const notes = createNoteGeneration({ templates, house, worker, dossiers, onStage });
  const briefs = briefsOver(dependencies, dossiers);
  return {
    ...dossierHandlers({
      ...services,
      dossiers,
      dialogs,
      samples,
      takeOpenedFile,
      openDocument: briefs.openDocument,
    }),
    ...briefs.api,
    ...templateHandlers(templates, dialogs),
    ...draftHandlers({ drafts: services.drafts, dossiers, onClosingConfirmed }),
    ...houseHandlers(house, dialogs),
    ...noteHandlers({ notes, dossiers, dialogs, saveWhole }),
    ...programHandlers(dependencies.program),
  };
}

interface Briefs {
  readonly api: BriefsApi;
  openDocument(given: OpenedFile): Promise<Result<OpenedBrief> | undefined>;
}

function briefsOver(dependencies: Dependencies, openDossiers: OpenDossiers): Briefs {
  const { services, dialogs, samples, takeOpenedFile } = dependencies;
  const { briefs, briefRecord } = services;
  const dossiers = createBriefDossiers(openDossiers, dialogs.today);
  const open = createOpenBriefs({ briefs, briefRecord, dossiers, dialogs, samples });
  const given = { briefs, dossiers, open, dialogs };
  return {
    api: briefHandlers({
      ...given,
      briefRecord,
      async takeGiven() {
        const file = takeOpenedFile();
        return file === null ? success(null) : openGivenFile(file, given);
      },
    }),
    openDocument: (file) => openGivenDocument(file, given),
  };
}
