import { type Result, success } from "../../../core/problem/result.ts";
import type { Desktop } from "../services.ts";
import { trouble } from "../trouble.ts";
import type { GivenFile } from "./brief-argument.ts";
import { dossierNamedBy } from "./brief-file.ts";
import { dossierOfBrief } from "./dossier-of-brief.ts";

const BY_HAND = "use File > Open dossier and choose the folder yourself";

/** The folder of the dossier that a saved brief belongs to; null where the person does not want it opened. */
export async function folderOfBrief(
  given: GivenFile,
  desktop: Pick<Desktop, "confirmFolder">,
): Promise<Result<string | null>> {
  if (given.type === "refused") return refusal(given.reason);
  const name = await dossierNamedBy(given.file);
  if (!name.ok) return name;
  const found = await dossierOfBrief(given.file, name.value);
  if (found.type === "named") return success(found.folder);
  if (found.type === "unnamed") {
    return success((await desktop.confirmFolder(found.folder)) ? found.folder : null);
  }
  return trouble(
    "brief-outside-dossier",
    "no dossier lies beside or around the saved brief",
    "put it into the folder of the dossier that it was made from",
  );
}

function refusal(reason: Extract<GivenFile, { type: "refused" }>["reason"]): Result<null> {
  if (reason === "remote") {
    return trouble("brief-remote", "the saved brief lies on another computer, so it was not opened", BY_HAND);
  }
  return trouble(
    "brief-unreadable",
    "the name of the saved brief cannot be read as a file of this computer",
    BY_HAND,
  );
}
