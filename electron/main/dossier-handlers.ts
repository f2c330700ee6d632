import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import type { GivenFile } from "./opened-file/brief-argument.ts";
import { folderOfBrief } from "./opened-file/opened-brief.ts";
import type { Desktop } from "./services.ts";
import { trouble } from "./trouble.ts";

interface Needs {
  readonly dossiers: OpenDossiers;
  readonly desktop: Desktop;
  /** The folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** The saved brief that the system asked the program to open; asking takes it away. */
  takeGivenBrief(): GivenFile | null;
}

export function dossierHandlers(needs: Needs): Pick<Api, "openSampleDossier" | "chooseDossier"> {
  return {
    async openSampleDossier() {
      const name = await firstFolder(needs.samples);
      if (name === null) return trouble("no-sample", "this copy of the program has no sample dossier");
      return needs.dossiers.open(join(needs.samples, name), needs.desktop.today());
    },
    async chooseDossier() {
      const given = needs.takeGivenBrief();
      const folder =
        given === null ? success(await needs.desktop.askFolder()) : await folderOfBrief(given, needs.desktop);
      if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
      return needs.dossiers.open(folder.value, needs.desktop.today());
    },
  };
}

async function firstFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort()[0] ?? null;
}
