import { basename, dirname, isAbsolute } from "node:path";
import { type Result, success } from "../../../core/problem/result.ts";
import { isRemote } from "../opened-file/brief-argument.ts";
import { DOSSIER_FILE, holdsDossier } from "../opened-file/dossier-of-brief.ts";
import { problemReply } from "../problem-reply.ts";

const BY_HAND = "use File > Open dossier and choose the folder yourself";

/** The folder of a dossier that was dropped on the window, as itself or as its dossier.yaml. */
export async function droppedDossier(path: string, platform: NodeJS.Platform): Promise<Result<string>> {
  // What is dragged from a web page or a mail has no path.
  if (!isAbsolute(path))
    return problemReply("not-a-dossier", "what was dropped is not a folder of this computer", BY_HAND);
  if (isRemote(path, false, platform))
    return problemReply(
      "dossier-remote",
      "the folder lies on another computer, so it was not opened",
      BY_HAND,
    );
  const folder = basename(path) === DOSSIER_FILE ? dirname(path) : path;
  if (await holdsDossier(folder)) return success(folder);
  return problemReply(
    "not-a-dossier",
    "what was dropped is not a dossier: it has no dossier.yaml",
    "drop the folder that holds dossier.yaml",
  );
}
