import { watch } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { DOSSIER_LIMITS, FOLDER_LIMITS } from "../../core/limits/limits.ts";
import { IMAGE_FOLDER, imageFiles } from "../read-images.ts";
import { errorCode } from "../save/disk.ts";
import type { FolderStamp, FolderWatch } from "../workspace.ts";
import { isText, listFiles } from "./folder-files.ts";

/** `now` is in milliseconds since 1970, by the clock that the disk uses. */
export function createFolderWatch(now: () => number): FolderWatch {
  return { stamp: (folder) => stampOf(folder, now), files: filesOf, watch: watchFolder };
}

async function stampOf(folder: string, now: () => number): Promise<FolderStamp> {
  const takenAt = now();
  try {
    const root = await realpath(folder);
    const files = await Promise.all((await filesOf(root)).map((name) => statusOf(root, name)));
    const newest = files.reduce((latest, { changedMs }) => Math.max(latest, changedMs), 0);
    const text = JSON.stringify(files.map(({ status }) => status));
    return { text, isSettled: newest < takenAt - DOSSIER_LIMITS.timeGranularity };
  } catch (error) {
    return { text: `cannot be listed: ${errorCode(error) ?? String(error)}`, isSettled: true };
  }
}

/** Text files and pictures, as far as they are read. */
async function filesOf(folder: string): Promise<readonly string[]> {
  const root = await realpath(folder);
  const listed = (await listFiles(root)) ?? [];
  const texts = listed
    .map(({ path }) => relative(root, path).split(sep).join("/"))
    .filter((name) => isText(name))
    .slice(0, FOLDER_LIMITS.files);
  const images = await imageFiles(join(root, IMAGE_FOLDER));
  return [...texts, ...images.map((name) => `${IMAGE_FOLDER}/${name}`)];
}

interface FileStatus {
  readonly status: readonly string[];
  /** Latest change of content or of name and rights, in milliseconds since 1970. */
  readonly changedMs: number;
}

/** Inode and time of change tell a file that was replaced by another of the same size and time. */
async function statusOf(root: string, name: string): Promise<FileStatus> {
  try {
    const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs } = await stat(join(root, name), { bigint: true });
    const changedMs = Math.max(Number(mtimeMs), Number(ctimeMs));
    return { status: [name, ...[size, mtimeNs, ctimeNs, ino].map(String)], changedMs };
  } catch (error) {
    return { status: [name, errorCode(error) ?? String(error)], changedMs: 0 };
  }
}

/** Milliseconds of quiet before a change is told: a program that saves writes several times. */
const QUIET = 200;

/** macOS and Windows watch what is below a folder; elsewhere its folders are watched one by one. */
const WATCHES_BELOW = process.platform === "darwin" || process.platform === "win32";

const FOLDERS = ["", "topics", "series", IMAGE_FOLDER];

function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET);
    timer.unref();
  };
  const watched = WATCHES_BELOW ? [""] : FOLDERS;
  const watchers = watched.flatMap((name) => startWatcher(join(folder, name), tell) ?? []);
  return () => {
    clearTimeout(timer);
    for (const end of watchers) end();
  };
}

/** Undefined where the folder is not there, or the system has no watchers left. */
function startWatcher(folder: string, onChange: () => void): (() => void) | undefined {
  try {
    const watcher = watch(folder, { recursive: WATCHES_BELOW, persistent: false }, onChange);
    watcher.on("error", () => watcher.close());
    return () => watcher.close();
  } catch {
    return undefined;
  }
}
