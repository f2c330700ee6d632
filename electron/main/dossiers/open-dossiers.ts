import { randomUUID } from "node:crypto";
import { basename, dirname, resolve } from "node:path";
import { DOSSIER_LIMITS } from "../../../core/limits/limits.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import { dossierChanged } from "../../../workspace/dossiers/dossier-changed.ts";
import type { FolderStamp, ViewedFolder } from "../../../workspace/workspace.ts";
import type { OpenedDossier } from "../../contract/api.ts";
import { problemReply } from "../problem-reply.ts";
import type { Services } from "../services.ts";
import { withShownPlace } from "./shown-places.ts";

/** Open dossiers, by handle. */
export interface OpenDossiers {
  open(folder: string, today: string): Promise<Result<OpenedDossier>>;
  /** What was read last, for looking: the disk may have another state by now. */
  find(handle: string): Result<ViewedFolder>;
  /** What was read last, or the problem `dossier-changed` where the disk has another state; see `DossiersApi`. */
  findCurrent(handle: string): Promise<Result<ViewedFolder>>;
  /** Null where the contents of the files are the same. */
  refresh(handle: string, today: string): Promise<Result<OpenedDossier | null>>;
  search(handle: string, query: string): Promise<Result<readonly string[]>>;
  /** An open dossier as the window knows it. */
  opened(handle: string): Result<OpenedDossier>;
  /** Where an open dossier lies. */
  folderOf(handle: string): Result<string>;
  /** Looks whether files of any dossier were changed, and tells the window. */
  checkAll(): Promise<void>;
  /** Watches no folder any more. */
  close(): void;
}

export interface OpenDossiersOptions
  extends Pick<Services, "openFolder" | "reopenFolder" | "readRevision" | "searchFolder" | "folderWatch"> {
  /** The folder of the dossiers that ship with the program. */
  readonly samples: string;
  /** Called once for each state of the disk that differs from what was read. */
  onChanged(handle: string): void;
}

interface Opened {
  readonly handle: string;
  readonly folder: string;
  content: ViewedFolder;
  /** Taken before the files were read, so that a change during the reading is noticed. */
  stamp: FolderStamp;
  /** The state of the disk that the window was told of. */
  told?: string;
  refreshing?: Promise<Result<OpenedDossier | null>>;
  unwatch(): void;
}

export function createOpenDossiers(options: OpenDossiersOptions): OpenDossiers {
  const { folderWatch } = options;
  const opened = new Map<string, Opened>();
  const find = (handle: string): Result<Opened> => {
    const dossier = opened.get(handle);
    if (!dossier) return notOpen();
    // The one used longest ago is the first to be closed.
    opened.delete(handle);
    opened.set(handle, dossier);
    return success(dossier);
  };
  const check = (dossier: Opened) => checkDossier(options, dossier);

  return {
    async open(folder, today) {
      const stamp = await folderWatch.stamp(folder);
      const result = await options.openFolder(folder, today);
      if (!result.ok) return result;
      const handle = randomUUID();
      const unwatch = folderWatch.watch(folder, () => void check(dossier));
      const dossier: Opened = { handle, folder, content: result.value, stamp, unwatch };
      opened.set(handle, dossier);
      forgetOldest(opened);
      return success(viewOf(dossier, options.samples), result.problems);
    },
    opened(handle) {
      const found = find(handle);
      return found.ok ? success(viewOf(found.value, options.samples)) : found;
    },
    find(handle) {
      const found = find(handle);
      return found.ok ? success(found.value.content) : found;
    },
    async findCurrent(handle) {
      const found = find(handle);
      if (!found.ok) return found;
      return (await check(found.value)) ? success(found.value.content) : failure([dossierChanged()]);
    },
    async refresh(handle, today) {
      const found = find(handle);
      if (!found.ok) return found;
      const dossier = found.value;
      // Of several requests at once, one reads.
      dossier.refreshing ??= refreshDossier(options, dossier, today).finally(() => delete dossier.refreshing);
      return dossier.refreshing;
    },
    async search(handle, query) {
      const found = find(handle);
      if (!found.ok) return found;
      return options.searchFolder(found.value.folder, found.value.content.revision, query);
    },
    folderOf(handle) {
      const found = find(handle);
      return found.ok ? success(found.value.folder) : found;
    },
    async checkAll() {
      await Promise.all([...opened.values()].map(check));
    },
    close() {
      for (const { unwatch } of opened.values()) unwatch();
    },
  };
}

/**
 * Whether the disk still has what was read; the window is told where it has not. Files are listed and not read, unless
 * one changed so shortly before the stamp that times cannot tell: then the worker compares the contents.
 */
async function checkDossier(options: OpenDossiersOptions, dossier: Opened): Promise<boolean> {
  const { stamp, content, folder } = dossier;
  const now = await options.folderWatch.stamp(folder);
  let isSame = now.text === stamp.text;
  if (isSame && !stamp.isSettled) {
    const revision = await options.readRevision(folder);
    isSame = revision.ok && revision.value === content.revision;
    if (isSame && dossier.content === content) dossier.stamp = now;
  }
  if (dossier.content !== content) return checkDossier(options, dossier);
  if (isSame) delete dossier.told;
  else if (dossier.told !== now.text) {
    dossier.told = now.text;
    options.onChanged(dossier.handle);
  }
  return isSame;
}

async function refreshDossier(
  options: OpenDossiersOptions,
  dossier: Opened,
  today: string,
): Promise<Result<OpenedDossier | null>> {
  const { folder, content } = dossier;
  const stamp = await options.folderWatch.stamp(folder);
  const read = await options.reopenFolder(folder, today, content.revision);
  if (!read.ok) return read;
  dossier.stamp = stamp;
  delete dossier.told;
  if (read.value === null) return success(null, read.problems);
  dossier.content = read.value;
  return success(viewOf(dossier, options.samples), read.problems);
}

function viewOf({ handle, folder, content }: Opened, samples: string): OpenedDossier {
  const { view, brief, revision } = content;
  const faultyTopics = view.faultyTopics.map((topic) => ({
    ...topic,
    problems: topic.problems.map(withShownPlace),
  }));
  return {
    handle,
    name: basename(folder),
    dossier: { ...view, faultyTopics },
    brief,
    revision,
    isSample: dirname(resolve(folder)) === resolve(samples),
  };
}

function notOpen(): Result<never> {
  return problemReply("unknown-dossier", "this dossier is no longer open", "open it again");
}

function forgetOldest(opened: Map<string, Opened>): void {
  const [oldest] = opened.values();
  if (opened.size <= DOSSIER_LIMITS.open || oldest === undefined) return;
  oldest.unwatch();
  opened.delete(oldest.handle);
}
