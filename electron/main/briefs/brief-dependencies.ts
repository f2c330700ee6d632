import type { BriefsApi } from "../../contract/briefs.ts";
import type { Dialogs, Services } from "../services.ts";
import type { BriefDossiers } from "./brief-dossiers.ts";
import type { OpenBriefs } from "./open-briefs.ts";

export interface BriefDependencies extends Pick<Services, "briefs" | "briefRecord"> {
  readonly dossiers: BriefDossiers;
  readonly open: OpenBriefs;
  readonly dialogs: Dialogs;
  /** Opens the file that the system asked the program to open; see `openGivenFile`. */
  takeGiven: BriefsApi["takeOpenedBrief"];
}
