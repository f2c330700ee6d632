import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { adaptBrief } from "../../../core/brief/adapt-brief.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { composed } from "../../../core/text/composed.ts";
import type { Api, DossiersApi, OpenedDossier } from "../../contract/api.ts";
import { problemReply } from "../problem-reply.ts";
import type { Dialogs, Services } from "../services.ts";
import { droppedDossier } from "./dropped-dossier.ts";
import type { OpenDossiers } from "./open-dossiers.ts";

interface Dependencies extends Pick<Services, "recentDossiers" | "folderWatch" | "templates"> {
  readonly dossiers: OpenDossiers;
  readonly dialogs: Dialogs;
  /** Folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** The folder that the system asked the program to open; asking takes it away. */
  takeOpenedFolder(): string | null;
}

export function dossierHandlers(dependencies: Dependencies): DossiersApi & Pick<Api, "adaptBrief"> {
  const { dossiers, dialogs, samples, recentDossiers } = dependencies;
  return {
    async openSampleDossier() {
      const name = await firstFolder(samples);
      if (name === null) return problemReply("no-sample", "this copy of the program has no sample dossier");
      return openFolder(dependencies, join(samples, name));
    },
    async chooseDossier() {
      const given = dependencies.takeOpenedFolder();
      if (given !== null) return openGiven(dependencies, given);
      const folder = await dialogs.askFolder();
      return folder === null ? success(null) : openFolder(dependencies, folder);
    },
    openDroppedDossier: (path) => openGiven(dependencies, path),
    async listRecentDossiers() {
      const listed = await recentDossiers.list();
      if (!listed.ok) return listed;
      const views = listed.value.map(({ id, title, isSample }) => ({ id, title, isSample }));
      return success(views, listed.problems);
    },
    openRecentDossier: (id) => openRecent(dependencies, id),
    refreshDossier: (handle) => dossiers.refresh(handle, dialogs.today()),
    searchDossier: (handle, query) => dossiers.search(handle, query),
    showDossierFile: (handle, file) => showFile(dependencies, handle, file),
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

/** Opens a folder, or its dossier.yaml, that was dropped on the window or given by the system. */
async function openGiven(dependencies: Dependencies, path: string): Promise<Result<OpenedDossier>> {
  const folder = await droppedDossier(path, process.platform);
  return folder.ok ? openFolder(dependencies, folder.value) : folder;
}

/** Opens a folder and remembers it. A list of recent dossiers that cannot be written keeps nothing from being opened. */
async function openFolder(dependencies: Dependencies, folder: string): Promise<Result<OpenedDossier>> {
  const { dossiers, dialogs, recentDossiers } = dependencies;
  const opened = await dossiers.open(folder, dialogs.today());
  if (!opened.ok) return opened;
  const { dossier, isSample } = opened.value;
  await recentDossiers.add({ folder, title: dossier.title, isSample });
  if (!isSample) dialogs.addRecentDocument(folder);
  return opened;
}

async function openRecent(dependencies: Dependencies, id: string): Promise<Result<OpenedDossier>> {
  const { recentDossiers } = dependencies;
  const found = await recentDossiers.find(id);
  if (!found.ok) return found;
  if (found.value === null)
    return problemReply("unknown-dossier", "this dossier is no longer among the recent ones");
  const { folder } = found.value;
  const opened = await openFolder(dependencies, folder);
  const isGone = !opened.ok && (await readdir(folder).catch(isMissing)) === true;
  if (!isGone) return opened;
  await recentDossiers.remove(id);
  return problemReply(
    "dossier-gone",
    "the dossier is no longer where it was",
    "open it from the folder where it is now",
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

/** Only files that the dossier is read from are shown, whatever name the window gives. */
async function showFile(
  { dossiers, dialogs, folderWatch }: Dependencies,
  handle: string,
  file: string,
): Promise<Result<null>> {
  const folder = dossiers.folderOf(handle);
  if (!folder.ok) return folder;
  const files = await folderWatch.files(folder.value).catch(() => []);
  const prefix = `${basename(folder.value)}/`;
  // Places of problems have the last two segments of the path: for a file of the folder itself, the folder's name.
  const found = files.find((name) => [composed(name), `${prefix}${composed(name)}`].includes(composed(file)));
  if (found === undefined)
    return problemReply("no-file", "the dossier has no such file", "read the dossier again");
  dialogs.showInFolder(join(folder.value, found));
  return success(null);
}

async function firstFolder(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return names.sort()[0] ?? null;
}
