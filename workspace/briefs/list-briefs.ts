import { readdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { type Result, success } from "../../core/problem/result.ts";
import type { BriefContext } from "./brief-context.ts";
import { documentName } from "./brief-file-name.ts";
import { briefLockPlace, isLocked } from "./brief-lock.ts";
import { briefRevision } from "./brief-revision.ts";
import {
  type BriefBytes,
  bytesOfBrief,
  groupsBySize,
  type ListedFile,
  listBriefFiles,
  readAll,
  stateFiles,
} from "./read-briefs.ts";

/** A brief as a list shows it. */
export interface ListedBrief {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly audience: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly template: string;
  readonly ceiling: string;
  /** The marking as printed in the note saved last. */
  readonly marking?: string;
  readonly dossier: { readonly id: string; readonly title: string };
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** `draft` before a note was saved; `saved` while the brief is still the one of the last saved note. */
  readonly state: "draft" | "saved" | "changed";
  /** Present where another process has it open. */
  readonly isReadOnly?: true;
  /** The name of the folder in which it lies, where that is not the folder of briefs. */
  readonly folder?: string;
}

type Entry =
  | {
      readonly type: "brief";
      readonly own: string;
      readonly brief: Omit<ListedBrief, "id" | "isReadOnly" | "folder">;
    }
  | { readonly type: "broken"; readonly problem: Problem };

/** What is known of files that have not changed since, by file. */
export type KnownFiles = Map<string, { readonly version: string; readonly entry: Entry }>;

/**
 * The briefs of the folder and those of `opened` that lie elsewhere, the newest first. Files that have not changed are not
 * read again; a file that cannot be read stays as it is, and a warning names it. One that lay elsewhere and is gone is left
 * out.
 */
export async function listBriefs(
  context: BriefContext,
  known: KnownFiles,
  opened: readonly string[] = [],
): Promise<Result<readonly ListedBrief[]>> {
  await context.ready;
  const own = await listBriefFiles(context.folder);
  if (!own.ok) return own;
  const others = await stateFiles(opened.filter((file) => dirname(file) !== context.folder));
  const files = [...own.value, ...others];
  forgetOthers(known, files);
  const unread = files.filter(({ file, version }) => known.get(file)?.version !== version);
  for (const group of groupsBySize(unread)) await readGroup(context, known, group);
  const locks = new Set(await readdir(context.folder).catch(() => []));
  const briefs: ListedBrief[] = [];
  const problems: Problem[] = [...own.problems];
  for (const { file } of files) {
    const entry = known.get(file)?.entry;
    if (entry?.type === "broken") problems.push(entry.problem);
    if (entry?.type !== "brief") continue;
    const id = await context.places.add(file, entry.own);
    const isOwn = dirname(file) === context.folder;
    const mayBeLocked = !isOwn || locks.has(briefLockPlace(file, id).name);
    const isReadOnly = mayBeLocked && (await isOthers(context, file, id));
    briefs.push({
      id,
      ...entry.brief,
      ...(isReadOnly && { isReadOnly }),
      ...(!isOwn && { folder: basename(dirname(file)) }),
    });
  }
  return success(
    briefs.sort((a, b) => b.changedAt - a.changedAt),
    problems,
  );
}

async function isOthers({ held, settings }: BriefContext, file: string, id: string): Promise<boolean> {
  return held.get(id)?.isReadOnly ?? (await isLocked(file, id, settings));
}

function forgetOthers(known: KnownFiles, files: readonly ListedFile[]): void {
  const there = new Set(files.map(({ file }) => file));
  for (const file of [...known.keys()]) if (!there.has(file)) known.delete(file);
}

async function readGroup(
  { reader, today }: BriefContext,
  known: KnownFiles,
  group: readonly ListedFile[],
): Promise<void> {
  const versions = new Map(group.map((file) => [file.file, file]));
  const readable: BriefBytes[] = [];
  const keep = (file: string, entry: Entry): void => {
    known.set(file, { version: versions.get(file)?.version ?? "", entry });
  };
  for (const { file } of group) {
    const bytes = await bytesOfBrief(file);
    if (!bytes.ok) keep(file, broken(file, bytes.problems));
    else if (bytes.value !== null) readable.push({ file, bytes: bytes.value });
  }
  for (const { file, result } of await readAll(readable, reader, today())) {
    if (!result.ok) keep(file, broken(file, result.problems));
    else if (result.value.type === "older") keep(file, { type: "broken", problem: older(file) });
    else keep(file, entryOf(file, result.value.saved, versions.get(file)?.changedAt ?? 0));
  }
}

function entryOf(file: string, saved: SavedBrief, changedAt: number): Entry {
  const { id, ...brief } = listedBrief(file, saved, changedAt);
  return { type: "brief", own: id, brief };
}

export function listedBrief(file: string, saved: SavedBrief, changedAt: number): ListedBrief {
  const { id, brief, dossier, notes } = saved;
  const { title, audience, date, template, ceiling } = brief;
  const last = notes.at(-1);
  const isSaved = last?.briefRevision === briefRevision(brief);
  return {
    id,
    name: documentName(file),
    title,
    audience,
    date,
    template,
    ceiling,
    ...(last && { marking: last.marking }),
    dossier: { id: dossier.id, title: dossier.title },
    changedAt,
    state: last ? (isSaved ? "saved" : "changed") : "draft",
  };
}

function broken(file: string, [first]: readonly Problem[]): Entry {
  const why = first?.message ?? "it is no saved brief";
  return {
    type: "broken",
    problem: {
      code: "broken-brief",
      severity: "warning",
      message: `the brief "${documentName(file)}" cannot be read: ${why}`,
      hint: "its file is left as it is; put it right with a text editor, or move it elsewhere",
      place: first?.place ?? { file },
    },
  };
}

/** Opened by itself, a document is made from it. */
function older(file: string): Problem {
  return {
    code: "older-brief",
    severity: "warning",
    message: `the brief "${documentName(file)}" is of the kind that the command line reads`,
    hint: "open its file with a double click to make a document from it",
    place: { file },
  };
}
