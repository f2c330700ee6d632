import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import { dossierFolderOf } from "./given-folder.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import type { Desktop } from "./services.ts";
import { trouble } from "./trouble.ts";

interface Needs {
  readonly dossiers: OpenDossiers;
  readonly desktop: Desktop;
  /** The folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** The saved brief that the system asked the program to open; asking takes it away. */
  takeGivenBrief(): string | null;
}

export function dossierHandlers(needs: Needs): Pick<Api, "openSampleDossier" | "chooseDossier"> {
  return {
    async openSampleDossier() {
      const name = await firstFolder(needs.samples);
      if (name === null) return trouble("no-sample", "this copy of the program has no sample dossier");
      return needs.dossiers.open(join(needs.samples, name), needs.desktop.today());
    },
    async chooseDossier() {
      const brief = needs.takeGivenBrief();
      const folder = brief === null ? await needs.desktop.askFolder() : await dossierFolderOf(brief);
      if (folder !== null) return needs.dossiers.open(folder, needs.desktop.today());
      return brief === null ? success(null) : notInDossier();
    },
  };
}

function notInDossier() {
  return trouble<null>(
    "brief-outside-dossier",
    "the saved brief is not inside a dossier",
    "put it into the folder of the dossier that it was made from",
  );
}

async function firstFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort()[0] ?? null;
}
