import type { OpenedFile } from "../opened-file/brief-argument.ts";
import type { Dialogs, Services } from "../services.ts";
import type { BriefDossiers } from "./brief-dossiers.ts";
import type { OpenBriefs } from "./open-briefs.ts";

export interface BriefDependencies extends Pick<Services, "briefs" | "briefRecord"> {
  readonly dossiers: BriefDossiers;
  readonly open: OpenBriefs;
  readonly dialogs: Dialogs;
  /** The file that the system asked the program to open; asking takes it away. */
  takeOpenedFile(): OpenedFile | null;
}
