import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { adaptBrief } from "../../core/brief/adapt-brief.ts";
import { success } from "../../core/problem/result.ts";
import type { Api } from "../contract/api.ts";
import type { OpenDossiers } from "./open-dossiers.ts";
import type { OpenedFile } from "./opened-file/brief-argument.ts";
import { folderOfBrief } from "./opened-file/opened-brief.ts";
import { problemReply } from "./problem-reply.ts";
import type { Dialogs, Services } from "./services.ts";

interface Dependencies extends Pick<Services, "templates"> {
  readonly dossiers: OpenDossiers;
  readonly dialogs: Dialogs;
  /** The folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** The saved brief that the system asked the program to open; asking takes it away. */
  takeOpenedFile(): OpenedFile | null;
}

export function dossierHandlers(
  dependencies: Dependencies,
): Pick<Api, "openSampleDossier" | "chooseDossier" | "adaptBrief"> {
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
    async adaptBrief(handle, brief, template) {
      const opened = dependencies.dossiers.find(handle);
      if (!opened.ok) return opened;
      const loaded = await dependencies.templates.load(template);
      if (!loaded.ok) return loaded;
      const { dossier, scheme, brief: own } = opened.value;
      return success(adaptBrief(brief, loaded.value, { dossier, scheme, own }));
    },
  };
}

async function firstFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort()[0] ?? null;
}
