import type { OpenBriefs } from "../briefs/open-briefs.ts";
import type { OpenDossiers } from "../dossiers/open-dossiers.ts";
import type { Dialogs, Services } from "../services.ts";
import type { NoteGeneration } from "./note-generation.ts";

export interface NoteDependencies
  extends Pick<Services, "saveFiles" | "noteFolder" | "settings" | "briefs" | "compareNotes"> {
  readonly notes: NoteGeneration;
  readonly dossiers: Pick<OpenDossiers, "findCurrent">;
  readonly openBriefs: Pick<OpenBriefs, "ids" | "dossierFor">;
  readonly dialogs: Dialogs;
}
