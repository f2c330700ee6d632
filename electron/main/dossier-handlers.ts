import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import type { OpenedFile } from "./opened-file/brief-argument.ts";
import { folderOfBrief } from "./opened-file/opened-brief.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs } from "./services.ts";

interface Dependencies {
  readonly dossiers: OpenDossiers;
  readonly dialogs: Dialogs;
  /** Folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** Returns the saved brief that the system asked the program to open, once. */
  takeOpenedFile(): OpenedFile | null;
}

export function dossierHandlers(
  dependencies: Dependencies,
): Pick<Api, "openSampleDossier" | "chooseDossier"> {
  return {
    async openSampleDossier() {
      const name = await firstFolder(dependencies.samples);
      if (name === null) return problemReply("no-sample", "this copy of the program has no sample dossier");
      return dependencies.dossiers.open(join(dependencies.samples, name), dependencies.dialogs.today());
    },
    async chooseDossier() {
      const opened = dependencies.takeOpenedFile();
      const folder =
        opened === null
          ? success(await dependencies.dialogs.askFolder())
          : await folderOfBrief(opened, dependencies.dialogs);
      if (!folder.ok || folder.value === null) return folder.ok ? success(null) : folder;
      return dependencies.dossiers.open(folder.value, dependencies.dialogs.today());
    },
  };
}

async function firstFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort()[0] ?? null;
}
