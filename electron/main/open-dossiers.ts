import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { type Result, success } from "../../core/problem/result.ts";
import type { ViewedFolder } from "../../workspace/workspace.ts";
import type { OpenedDossier } from "../contract/api.ts";
import { problemReply } from "./problem-reply.ts";
import type { Services } from "./services.ts";

/** Dossiers that are kept in memory; the oldest is dropped first. */
const MAX_OPEN = 8;

/** Open dossiers, by handle. */
export interface OpenDossiers {
  open(folder: string, today: string): Promise<Result<OpenedDossier>>;
  find(handle: string): Result<ViewedFolder>;
  /** Folder of an open dossier. */
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
      const { view, brief } = result.value;
      return success({ handle, name: basename(folder), dossier: view, brief }, result.problems);
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

function notOpen(): Result<never> {
  return problemReply("unknown-dossier", "this dossier is no longer open", "open it again");
}

function forgetOldest(opened: Map<string, unknown>): void {
  const [oldest] = opened.keys();
  if (opened.size > MAX_OPEN && oldest !== undefined) opened.delete(oldest);
}
