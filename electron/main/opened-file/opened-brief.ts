import { type Result, success } from "../../../core/problem/result.ts";
import { problemReply } from "../problem-reply.ts";
import type { Dialogs } from "../services.ts";
import type { OpenedFile } from "./brief-argument.ts";
import { dossierNamedBy } from "./brief-file.ts";
import { dossierOfBrief } from "./dossier-of-brief.ts";

const BY_HAND = "use File > Open dossier and choose the folder yourself";

/** The folder of the dossier that a saved brief belongs to; null where the person does not want it opened. */
export async function folderOfBrief(
  opened: OpenedFile,
  dialogs: Pick<Dialogs, "confirmFolder">,
): Promise<Result<string | null>> {
  if (opened.type === "refused") return refusal(opened.reason);
  const name = await dossierNamedBy(opened.file);
  if (!name.ok) return name;
  const found = await dossierOfBrief(opened.file, name.value);
  if (found.type === "named") return success(found.folder);
  if (found.type === "unnamed") {
    return success((await dialogs.confirmFolder(found.folder)) ? found.folder : null);
  }
  return problemReply(
    "brief-outside-dossier",
    "no dossier lies beside or around the saved brief",
    "put it into the folder of the dossier that it was made from",
  );
}

export function refusal(reason: Extract<OpenedFile, { type: "refused" }>["reason"]): Result<never> {
  if (reason === "remote") {
    return problemReply(
      "brief-remote",
      "the saved brief lies on another computer, so it was not opened",
      BY_HAND,
    );
  }
  return problemReply(
    "brief-unreadable",
    "the name of the saved brief cannot be read as a file of this computer",
    BY_HAND,
  );
}
