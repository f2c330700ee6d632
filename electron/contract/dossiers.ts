import type { Brief } from "../../core/brief/brief.ts";
import type { DossierView } from "../../core/dossier/dossier-view.ts";

/** An opened dossier. The window knows it by `handle`; paths stay in the main process. */
export interface OpenedDossier {
  readonly handle: string;
  /** The folder's name, for display. */
  readonly name: string;
  readonly dossier: DossierView;
  /** What a new brief on this dossier starts from, with today's date. */
  readonly brief: Brief;
}
