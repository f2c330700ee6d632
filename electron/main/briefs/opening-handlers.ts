import { success } from "../../../core/problem/result.ts";
import type { BriefsApi } from "../../contract/briefs.ts";
import type { BriefDependencies } from "./brief-dependencies.ts";

type OpeningMethods =
  | "openBrief"
  | "takeOpenedBrief"
  | "lastOpenBrief"
  | "briefWithoutDossier"
  | "locateDossier";

export function openingHandlers(dependencies: BriefDependencies): Pick<BriefsApi, OpeningMethods> {
  const { briefs, briefRecord, dossiers, open, dialogs } = dependencies;
  return {
    openBrief: (id) => open.open(id),
    takeOpenedBrief: () => dependencies.takeGiven(),
    async lastOpenBrief() {
      const { lastOpen } = await briefRecord.read();
      if (lastOpen === null) return success(null);
      const found = await briefs.find(lastOpen.file);
      if (found.ok && found.value.type === "document") return open.open(found.value.id);
      // Renamed or deleted by another program: the list of briefs shows what is there.
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
