import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { type Result, success } from "../../core/problem/result.ts";
import type { ViewedFolder } from "../../workspace/workspace.ts";
import type { OpenedDossier } from "../contract/api.ts";
import { problemReply } from "./problem-reply.ts";
import type { Services } from "./services.ts";

/** Dossiers kept in memory; the one opened longest ago is dropped first. */
const KEPT = 8;

/** The dossiers that the window knows by handle. */
export interface OpenDossiers {
  open(folder: string, today: string): Promise<Result<OpenedDossier>>;
  find(handle: string): Result<ViewedFolder>;
  /** An open dossier as the window knows it. */
  opened(handle: string): Result<OpenedDossier>;
  /** Where an open dossier lies. */
  folderOf(handle: string): Result<string>;
}

export function createOpenDossiers(openFolder: Services["openFolder"]): OpenDossiers {
  const opened = new Map<string, ViewedFolder>();
  const folders = new Map<string, string>();
  return {
    async open(folder, today) {
      const result = await openFolder(folder, today);
      if (!result.ok) return result;
      const handle = randomUUID();
      opened.set(handle, result.value);
      folders.set(handle, folder);
      forgetOldest(opened);
      forgetOldest(folders);
      return success(openedDossier(handle, folder, result.value), result.problems);
    },
    opened(handle) {
      const [folder, viewed] = [folders.get(handle), opened.get(handle)];
      return folder && viewed ? success(openedDossier(handle, folder, viewed)) : notOpen();
    },
    find(handle) {
      const folder = opened.get(handle);
      return folder ? success(folder) : notOpen();
    },
    folderOf(handle) {
      const folder = folders.get(handle);
      return folder === undefined ? notOpen() : success(folder);
    },
  };
}

function openedDossier(handle: string, folder: string, { view, brief }: ViewedFolder): OpenedDossier {
  return { handle, name: basename(folder), dossier: view, brief };
}

function notOpen(): Result<never> {
  return problemReply("unknown-dossier", "this dossier is no longer open", "open it again");
}

function forgetOldest(opened: Map<string, unknown>): void {
  const [oldest] = opened.keys();
  if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest);
}
