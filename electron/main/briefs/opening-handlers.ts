import { dirname, isAbsolute } from "node:path";
import { type Result, success } from "../../../core/problem/result.ts";
import type { BriefsApi } from "../../contract/briefs.ts";
import { briefNamed } from "../opened-file/brief-argument.ts";
import { problemReply } from "../problem-reply.ts";
import type { BriefDependencies } from "./brief-dependencies.ts";
import { openGivenFile } from "./open-given-file.ts";

type OpeningMethods =
  | "openBrief"
  | "takeOpenedBrief"
  | "openDroppedBrief"
  | "lastOpenBrief"
  | "briefWithoutDossier"
  | "locateDossier";

export function openingHandlers(dependencies: BriefDependencies): Pick<BriefsApi, OpeningMethods> {
  const { briefs, briefRecord, dossiers, open, dialogs } = dependencies;
  return {
    openBrief: (id) => open.open(id),
    async takeOpenedBrief() {
      const file = dependencies.takeOpenedFile();
      return file === null ? success(null) : openGivenFile(file, dependencies);
    },
    async openDroppedBrief(path) {
      const file = isAbsolute(path) ? briefNamed(path, dirname(path), process.platform) : null;
      return file === null ? notABrief() : openGivenFile(file, dependencies);
    },
    async lastOpenBrief() {
      const { lastOpen } = await briefRecord.read();
      if (lastOpen === null) return success(null);
      const found = await briefs.find(lastOpen.file);
      if (found.ok && found.value.type === "document") return open.open(found.value.id);
      // Another program may have renamed it in the folder of briefs.
      await briefs.list();
      if (briefs.fileOf(lastOpen.id).ok) return open.open(lastOpen.id);
      const problems = found.problems.map((problem) => ({ ...problem, severity: "warning" as const }));
      return success(null, problems);
    },
    briefWithoutDossier: async () => success(open.withoutDossier()),
    async locateDossier(id) {
      const folder = await dialogs.askFolder();
      if (folder === null) return success(null);
      const dossier = await dossiers.open(folder);
      return dossier.ok ? open.openWith(id, dossier.value) : dossier;
    },
  };
}

/** What is dragged from a web page or a mail has no path. */
function notABrief(): Result<never> {
  return problemReply(
    "not-a-brief",
    "what was dropped is not a saved brief of this computer",
    "drop a file that ends in .attachebrief",
  );
}
