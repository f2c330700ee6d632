import type { Stage } from "../../core/note/note.ts";
import type { Api } from "../contract/api.ts";
import type { BriefsApi } from "../contract/briefs.ts";
import { createBriefDossiers } from "./briefs/brief-dossiers.ts";
import { briefHandlers } from "./briefs/brief-handlers.ts";
import { createOpenBriefs, type OpenBriefs } from "./briefs/open-briefs.ts";
import { dossierHandlers } from "./dossiers/dossier-handlers.ts";
import { createOpenDossiers, type OpenDossiers } from "./dossiers/open-dossiers.ts";
import { draftHandlers } from "./drafts/draft-handlers.ts";
import { headStart } from "./head-start.ts";
import { houseHandlers } from "./house-handlers.ts";
import { linkHandlers } from "./link-handlers.ts";
import { createNoteGeneration } from "./notes/note-generation.ts";
import { noteHandlers } from "./notes/note-handlers.ts";
import type { OpenedFile } from "./opened-file/brief-argument.ts";
import { type ProgramDependencies, programHandlers } from "./program-handlers.ts";
import type { Dialogs, Services } from "./services.ts";
import { settingsHandlers } from "./settings-handlers.ts";
import { templateHandlers } from "./template-handlers.ts";

interface Dependencies {
  readonly services: Services;
  readonly dialogs: Dialogs;
  readonly samples: string;
  readonly program: ProgramDependencies;
  takeOpenedFile(): OpenedFile | null;
  /** The dossier's folder that the system asked the program to open; asking takes it away. */
  takeOpenedFolder?(): string | null;
  onStage(job: string, stage: Stage): void;
  /** Files of an opened dossier were changed. */
  onDossierChanged?(handle: string): void;
  /** Whether the window will begin with the brief that was open last. False by default. */
  readonly beginsWithLastBrief?: boolean;
  /** Calls whenever the window gets the focus, which is when a person comes back from another program. */
  onFocus?(listener: () => void): void;
  /** The size of the window's text, in per cent. */
  onTextSize?(percent: number): void;
  /** Every draft has been kept: the window may close. */
  onClosingConfirmed(): void;
}

/** Implements the contract with the workspace and the dialogs. */
export function createApi(dependencies: Dependencies): Api {
  const { services, dialogs, samples, onStage, onClosingConfirmed } = dependencies;
  const { templates, house, worker } = services;
  const { onDossierChanged = () => {}, onFocus, takeOpenedFolder = () => null } = dependencies;
  const { onTextSize = () => {} } = dependencies;
  const dossiers = createOpenDossiers({ ...services, samples, onChanged: onDossierChanged });
  onFocus?.(() => void dossiers.checkAll());
  const notes = createNoteGeneration({ templates, house, worker, dossiers, onStage });
  const briefs = briefsOver(dependencies, dossiers);
  const { lastOpenBrief } = briefs.api;
  return {
    ...dossierHandlers({ ...services, dossiers, dialogs, samples, takeOpenedFolder }),
    ...briefs.api,
    lastOpenBrief: dependencies.beginsWithLastBrief
      ? headStart(lastOpenBrief, { prepare: notes.prepare, warm: worker.warm })
      : lastOpenBrief,
    ...settingsHandlers({ ...services, dialogs, onTextSize }),
    ...templateHandlers(templates, dialogs),
    ...draftHandlers({ drafts: services.drafts, dossiers, onClosingConfirmed }),
    ...houseHandlers(house, dialogs),
    ...noteHandlers({ ...services, notes, dossiers, dialogs, openBriefs: briefs.open }),
    ...linkHandlers(dialogs),
    ...programHandlers(dependencies.program),
  };
}

interface Briefs {
  readonly api: BriefsApi;
  readonly open: OpenBriefs;
}

function briefsOver(dependencies: Dependencies, openDossiers: OpenDossiers): Briefs {
  const { services, dialogs, samples, takeOpenedFile } = dependencies;
  const { briefs, briefRecord, recentDossiers } = services;
  const dossiers = createBriefDossiers(openDossiers, dialogs.today);
  const open = createOpenBriefs({ briefs, briefRecord, recentDossiers, dossiers, dialogs, samples });
  return { open, api: briefHandlers({ briefs, briefRecord, dossiers, open, dialogs, takeOpenedFile }) };
}
