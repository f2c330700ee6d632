import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import type { Brief } from "../../core/brief/brief.ts";
import type { SavedNote } from "../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { createQueue } from "../queue.ts";
import { type GivenSettings, saveSettings } from "../save/save-settings.ts";
import type { BriefReader } from "../workspace.ts";
import type { BriefContext, BriefDocument } from "./brief-context.ts";
import { type BriefDrafts, offeredKey } from "./brief-draft.ts";
import { createBriefPlaces } from "./brief-places.ts";
import { unknownBrief } from "./brief-problems.ts";
import { createBrief, createUnwritten, type NewBrief } from "./create-brief.ts";
import { type KnownFiles, type ListedBrief, listBriefs, listedBrief } from "./list-briefs.ts";
import { deleteBrief, duplicateBrief, renameBrief } from "./move-brief.ts";
import { type FoundBrief, findBriefFile, openBriefFile, release } from "./open-brief.ts";
import { type BriefChange, type BriefSaveOutcome, saveBrief, updateBrief } from "./save-brief.ts";

/** The briefs of a person as documents: the files of one folder, and others that the system asked to open. */
export interface BriefStore {
  /**
   * The briefs of the folder, and those of `opened` that lie elsewhere, the newest first. Warnings name files that cannot be
   * read.
   */
  list(opened?: readonly string[]): Promise<Result<readonly ListedBrief[]>>;
  /** Looks into a file wherever it lies, and makes its document known. */
  find(file: string): Promise<Result<FoundBrief>>;
  create(name: string, content: NewBrief): Promise<Result<BriefDocument>>;
  open(id: string): Promise<Result<BriefDocument>>;
  /** Writes `brief` where the file has revision `basedOn`; `change` is made to the rest of the document. */
  save(id: string, brief: Brief, basedOn: string, change?: BriefChange): Promise<Result<BriefSaveOutcome>>;
  /** Changes a document, whatever version of the brief is in it by now. */
  update(id: string, change: BriefChange): Promise<Result<BriefSaveOutcome>>;
  /** Adds the files of a saved note to the history. */
  addNotes(id: string, notes: readonly SavedNote[]): Promise<Result<BriefSaveOutcome>>;
  rename(id: string, name: string): Promise<Result<ListedBrief>>;
  duplicate(id: string, name: string): Promise<Result<ListedBrief>>;
  delete(id: string, moveToBin: (file: string) => Promise<void>): Promise<Result<null>>;
  /** Forgets the words that an earlier run could not write and that the document came with. */
  dropUnsaved(id: string): Promise<Result<null>>;
  /** Where the document lies. */
  fileOf(id: string): Result<string>;
  /** Lets others write the brief. */
  close(id: string): Promise<void>;
  closeAll(): Promise<void>;
}

export interface BriefStoreOptions {
  /** The folder of briefs; it need not exist yet. */
  readonly folder: string;
  readonly reader: BriefReader;
  readonly drafts: BriefDrafts;
  /** Resolves when interrupted saves of an earlier run were mended. */
  readonly mended?: Promise<unknown>;
  readonly saves?: GivenSettings;
  /** YYYY-MM-DD. */
  today(): string;
  /** Milliseconds since 1970. */
  now(): number;
}

export function createBriefStore(options: BriefStoreOptions): BriefStore {
  const context = contextOf(options);
  const known: KnownFiles = new Map();
  const inTurn = createQueue();
  let unwritten: ReturnType<typeof createUnwritten> | undefined;

  async function list(opened?: readonly string[]): Promise<Result<readonly ListedBrief[]>> {
    unwritten ??= createUnwritten(context);
    const problems = await unwritten;
    const listed = await listBriefs(context, known, opened);
    return listed.ok ? success(listed.value, [...problems, ...listed.problems]) : listed;
  }

  /** Briefs of the folder are known once it was listed. */
  async function makeKnown(id: string): Promise<void> {
    if (context.places.find(id) === undefined) await list();
  }

  /** Whether another program has given the file another name in the folder. */
  async function isElsewhere(id: string): Promise<boolean> {
    const before = context.places.find(id);
    await listBriefs(context, known);
    return context.places.find(id) !== before;
  }

  return {
    list: (opened) => inTurn(() => list(opened)),
    find: (file) => inTurn(() => findBriefFile(context, file)),
    create: (name, content) => inTurn(() => createBrief(context, name, content)),
    open: (id) => inTurn(async () => makeKnown(id).then(() => openBriefFile(context, id))),
    save: (id, brief, basedOn, change = (saved) => saved) =>
      inTurn(async () => {
        const saved = await saveBrief(context, id, brief, basedOn, change);
        const isGone = saved.ok && saved.value.type === "gone";
        return isGone && (await isElsewhere(id)) ? saveBrief(context, id, brief, basedOn, change) : saved;
      }),
    update: (id, change) => inTurn(() => updateBrief(context, id, change)),
    addNotes: (id, notes) => inTurn(() => updateBrief(context, id, withNotes(notes))),
    ...movingMethods(context, inTurn, makeKnown),
    dropUnsaved: (id) => inTurn(() => context.drafts.drop(offeredKey(id))),
    fileOf(id) {
      const file = context.places.find(id);
      return file === undefined ? unknownBrief() : success(file);
    },
    close: (id) => inTurn(() => release(context, id)),
    closeAll: () =>
      inTurn(async () => {
        for (const id of [...context.held.keys()]) await release(context, id);
      }),
  };
}

/** One brief as the list shows it, wherever it lies. */
async function listed(context: BriefContext, id: string): Promise<Result<ListedBrief>> {
  const file = context.places.find(id);
  const found = file === undefined ? unknownBrief() : await findBriefFile(context, file);
  if (file === undefined || !found.ok) return found.ok ? unknownBrief() : found;
  if (found.value.type === "older") return unknownBrief();
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }));
  return success(listedBrief(file, found.value.saved, mtimeMs));
}

function movingMethods(
  context: BriefContext,
  inTurn: ReturnType<typeof createQueue>,
  makeKnown: (id: string) => Promise<void>,
): Pick<BriefStore, "rename" | "duplicate" | "delete"> {
  return {
    rename: (id, name) =>
      inTurn(async () => {
        await makeKnown(id);
        const renamed = await renameBrief(context, id, name);
        return renamed.ok ? listed(context, id) : renamed;
      }),
    duplicate: (id, name) =>
      inTurn(async () => {
        await makeKnown(id);
        const copied = await duplicateBrief(context, id, name);
        return copied.ok ? listed(context, copied.value) : copied;
      }),
    delete: (id, moveToBin) =>
      inTurn(async () => {
        await makeKnown(id);
        return deleteBrief(context, id, moveToBin);
      }),
  };
}

function contextOf(options: BriefStoreOptions): BriefContext {
  const { folder, reader, drafts, mended = Promise.resolve(), saves = {}, today, now } = options;
  return {
    folder,
    reader,
    drafts,
    settings: saveSettings(saves),
    places: createBriefPlaces(),
    held: new Map(),
    ready: mended,
    today,
    now,
    newId: randomUUID,
  };
}

function withNotes(notes: readonly SavedNote[]): BriefChange {
  return (saved) => ({
    ...saved,
    notes: [...saved.notes, ...notes].slice(-SAVED_BRIEF_LIMITS.notes),
  });
}
