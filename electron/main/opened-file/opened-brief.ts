import { type Result, success } from "../../../core/problem/result.ts";
import { problemReply } from "../problem-reply.ts";
import type { Dialogs } from "../services.ts";
import type { OpenedFile } from "./brief-argument.ts";
import { dossierNamedBy } from "./brief-file.ts";
import { dossierOfBrief } from "./dossier-of-brief.ts";

const BY_HAND = "use File > Open dossier and choose the folder yourself";

/** The dossier folder of a saved brief; null if the person declines to open it. */
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
    "no dossier was found next to the saved brief or in a folder above it",
    "move it into the folder of its dossier",
  );
}

export function refusal(reason: Extract<OpenedFile, { type: "refused" }>["reason"]): Result<never> {
  if (reason === "remote") {
    return problemReply(
      "brief-remote",
      "the saved brief is on another computer, so it was not opened",
      BY_HAND,
    );
  }
  return problemReply(
    "brief-unreadable",
    "the name of the saved brief is not a valid file name on this computer",
    BY_HAND,
  );
}
