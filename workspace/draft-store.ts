import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type ZodType, z } from "zod";
import { KEPT_FILE_LIMITS } from "../core/limits/limits.ts";
import type { Problem } from "../core/problem/problem.ts";
import { failure, type Result, success } from "../core/problem/result.ts";
import { diskProblem } from "./disk-problem.ts";
import { createQueue } from "./queue.ts";
import { errorCode } from "./save/disk.ts";
import { saveWhole } from "./save-whole.ts";

/** Unsaved work, as last kept. */
export interface KeptDraft<Content> {
  /** Identifies the document to which the draft belongs. */
  readonly key: string;
  /** Time of keeping, in milliseconds since 1970, by the system clock. */
  readonly keptAt: number;
  readonly content: Content;
}

/** Keeps the unsaved work of each document in a file of its own, so that a crash loses at most a few seconds. */
export interface DraftStore<Content> {
  keep(key: string, content: Content): Promise<Result<null>>;
  /** The draft of a document; null if there is none. A file that cannot be read is set aside, with a warning. */
  find(key: string): Promise<Result<KeptDraft<Content> | null>>;
  /** All drafts, newest first. */
  list(): Promise<Result<readonly KeptDraft<Content>[]>>;
  drop(key: string): Promise<Result<null>>;
}

interface DraftStoreOptions<Content> {
  /** Folder that contains only drafts; it need not exist yet. */
  readonly folder: string;
  readonly schema: ZodType<Content>;
  now(): number;
}

const VERSION = 1;
const DRAFT = /^[\da-f]{32}\.json$/;
const SET_ASIDE = /^[\da-f]{32}\.json\.(broken|newer)$/;

interface Envelope<Content> extends KeptDraft<Content> {
  readonly version: number;
}

interface DraftFiles<Content> {
  readonly folder: string;
  readonly envelope: ZodType<Envelope<Content>>;
  /** Names of files known not to be from a newer program, so that they may be replaced. */
  readonly replaceable: Set<string>;
  now(): number;
}

function draftFiles<Content>({ folder, schema, now }: DraftStoreOptions<Content>): DraftFiles<Content> {
  const envelope = z.strictObject({
    version: z.literal(VERSION),
    key: z.string(),
    keptAt: z.number(),
    content: schema,
  });
  return { folder, envelope, replaceable: new Set(), now };
}

export function createDraftStore<Content>(options: DraftStoreOptions<Content>): DraftStore<Content> {
  const { folder } = options;
  const store = draftFiles(options);
  // A draft that is dropped must not come back from a write that began before.
  const inTurn = createQueue();
  return {
    keep: (key, content) => inTurn(() => keep(store, key, content)),
    find: (key) =>
      inTurn(async () => {
        const read = await readDraft(store, fileName(key));
        if (read === undefined) return success(null);
        return "content" in read ? success(read) : success(null, [read]);
      }),
    list: () => inTurn(() => list(store)),
    drop: (key) => inTurn(() => remove(join(folder, fileName(key)))),
  };
}

/** Reads a draft; undefined if there is none, or a problem if it was set aside. */
async function readDraft<Content>(
  { folder, envelope }: DraftFiles<Content>,
  name: string,
): Promise<KeptDraft<Content> | Problem | undefined> {
  const file = join(folder, name);
  try {
    const { size } = await stat(file);
    const json = parseJson(size > KEPT_FILE_LIMITS.draftBytes ? "" : await readFile(file, "utf8"));
    // The file stays where it is, so that the newer version finds it.
    if (isNewer(json)) return fromNewer(file);
    const parsed = envelope.safeParse(json);
    if (!parsed.success || fileName(parsed.data.key) !== name) return await setAside(folder, name);
    const { key, keptAt, content } = parsed.data;
    return { key, keptAt, content };
  } catch (error) {
    if (isMissing(error)) return undefined;
    return { ...diskProblem(error, file, "read"), severity: "warning" };
  }
}

async function setAside(folder: string, name: string): Promise<Problem> {
  const aside = `${name}.broken`;
  await rename(join(folder, name), join(folder, aside));
  await removeOldest(folder, SET_ASIDE, KEPT_FILE_LIMITS.brokenDrafts, `${name}.broken`);
  return {
    code: "broken-draft",
    severity: "warning",
    message: "earlier unsaved changes cannot be read and were set aside",
    hint: "Attaché continues without them; the file is kept in case you want to look at it",
    place: { file: join(folder, aside) },
  };
}

async function keep<Content>(
  store: DraftFiles<Content>,
  key: string,
  content: Content,
): Promise<Result<null>> {
  const { folder, now } = store;
  const text = JSON.stringify({ version: VERSION, key, keptAt: now(), content });
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > KEPT_FILE_LIMITS.draftBytes) return failure([tooBig()]);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const name = fileName(key);
    await preserveNewer(store, name);
    const saved = await saveWhole(join(folder, name), bytes);
    if (!saved.ok) return failure(saved.problems.map((problem) => notKept(folder, problem)));
    await removeOldest(folder, DRAFT, KEPT_FILE_LIMITS.drafts, name);
    return saved;
  } catch (error) {
    const problem = diskProblem(error, folder, "write");
    return failure([errorCode(error) === "EEXIST" ? noFolder(folder) : notKept(folder, problem)]);
  }
}

/** Names the drafts' folder in a problem, because the names of draft files mean nothing to a person. */
function notKept(folder: string, problem: Problem): Problem {
  return { ...problem, hint: "leave the window open until this is fixed", place: { file: folder } };
}

/** Renames a draft of a newer program that would be replaced. */
async function preserveNewer({ folder, replaceable }: DraftFiles<unknown>, name: string): Promise<void> {
  if (replaceable.has(name)) return;
  const file = join(folder, name);
  const text = await readFile(file, "utf8").catch(() => "");
  if (isNewer(parseJson(text))) await rename(file, `${file}.newer`);
  replaceable.add(name);
}

async function list<Content>(store: DraftFiles<Content>): Promise<Result<readonly KeptDraft<Content>[]>> {
  const names = (await namesIn(store.folder)).filter((name) => DRAFT.test(name));
  const drafts: KeptDraft<Content>[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = await readDraft(store, name);
    if (read === undefined) continue;
    if ("content" in read) drafts.push(read);
    else problems.push(read);
  }
  return success(
    drafts.sort((a, b) => b.keptAt - a.keptAt),
    problems,
  );
}

/** Keys are paths and names of any length; a file's name has bounds. */
function fileName(key: string): string {
  return `${createHash("sha256").update(key).digest("hex").slice(0, 32)}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * Removes the oldest files beyond `max`, but never `newest`, which may have the earliest time if the clock was set
 * back.
 */
async function removeOldest(folder: string, kind: RegExp, max: number, newest: string): Promise<void> {
  const all = (await namesIn(folder)).filter((name) => kind.test(name));
  if (all.length <= max) return;
  const names = all.filter((name) => name !== newest);
  const dated = await Promise.all(
    names.map(async (name) => {
      const { mtimeMs } = await stat(join(folder, name)).catch(() => ({ mtimeMs: 0 }));
      return { name, mtimeMs };
    }),
  );
  const oldest = dated.sort((a, b) => a.mtimeMs - b.mtimeMs).slice(0, all.length - max);
  for (const { name } of oldest) await rm(join(folder, name), { force: true });
}

async function remove(file: string): Promise<Result<null>> {
  try {
    await rm(file, { force: true });
    return success(null);
  } catch (error) {
    return failure([diskProblem(error, file, "write")]);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}

function isNewer(json: unknown): boolean {
  if (typeof json !== "object" || json === null || !("version" in json)) return false;
  return typeof json.version === "number" && json.version > VERSION;
}

function fromNewer(file: string): Problem {
  return {
    code: "newer-draft",
    severity: "warning",
    message: "unsaved changes were kept by a newer version of Attaché, which this one cannot read",
    hint: "open them with the newer version; this one leaves them where they are",
    place: { file },
  };
}

function noFolder(folder: string): Problem {
  return {
    code: "cannot-write",
    severity: "error",
    message: "is a file and not a folder (EEXIST)",
    hint: "move or rename the file",
    place: { file: folder },
  };
}

function tooBig(): Problem {
  return {
    code: "draft-too-big",
    severity: "error",
    message: `the unsaved changes are larger than ${KEPT_FILE_LIMITS.draftBytes / 1_000_000} MB and cannot be kept as a draft`,
    hint: "save them now",
  };
}
