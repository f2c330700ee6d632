import { type Result, success } from "../../../core/problem/result.ts";
import { documentName } from "../../../workspace/briefs/brief-file-name.ts";
import type { OpenedBrief } from "../../contract/briefs.ts";
import type { OpenedFile } from "../opened-file/brief-argument.ts";
import { folderOfBrief, refusal } from "../opened-file/opened-brief.ts";
import type { Dialogs, Services } from "../services.ts";
import type { BriefDossiers } from "./brief-dossiers.ts";
import { newBrief } from "./compose-brief.ts";
import type { OpenBriefs } from "./open-briefs.ts";

interface Dependencies extends Pick<Services, "briefs"> {
  readonly dossiers: BriefDossiers;
  readonly open: OpenBriefs;
  readonly dialogs: Pick<Dialogs, "confirmFolder">;
}

/**
 * Opens the brief that the system asked for, where it lies. From a brief of the kind that the command line reads, a new
 * document is made. Null where the person does not want its dossier opened.
 */
export async function openGivenFile(
  given: OpenedFile,
  { briefs, dossiers, open, dialogs }: Dependencies,
): Promise<Result<OpenedBrief | null>> {
  if (given.type === "refused") return refusal(given.reason);
  const found = await briefs.find(given.file);
  if (!found.ok) return found;
  if (found.value.type === "document") return open.open(found.value.id);
  const { brief } = found.value;
  const folder = await folderOfBrief(given, dialogs);
  if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
  const dossier = await dossiers.open(folder.value);
  if (!dossier.ok) return dossier;
  const created = await briefs.create(documentName(given.file), newBrief(brief, dossier.value));
  if (!created.ok) return created;
  return success(await open.show(created.value, dossier.value), [...found.problems, ...created.problems]);
}
