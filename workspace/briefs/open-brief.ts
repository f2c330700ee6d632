import type { BriefFile, SavedBrief } from "../../core/brief/saved-brief.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import type { BriefContext, BriefDocument } from "./brief-context.ts";
import { type BriefDraft, draftKey, offeredKey } from "./brief-draft.ts";
import { documentName } from "./brief-file-name.ts";
import { lockBrief } from "./brief-lock.ts";
import { briefProblem, unknownBrief } from "./brief-problems.ts";
import { briefRevision } from "./brief-revision.ts";
import { readBriefAt } from "./read-briefs.ts";
import { saveBrief } from "./save-brief.ts";

/** A file with a brief, made known by the id of its document; or an older brief, which has none. */
export type FoundBrief =
  | { readonly type: "document"; readonly id: string; readonly saved: SavedBrief }
  | Extract<BriefFile, { readonly type: "older" }>;

/** Looks into a file wherever it lies, without opening the brief. */
export async function findBriefFile(context: BriefContext, file: string): Promise<Result<FoundBrief>> {
  await context.ready;
  const read = await readBriefAt(file, context.reader, context.today());
  if (!read.ok) return read;
  if (read.value === null) return failure([gone(file)]);
  const { content, problems } = read.value;
  if (content.type === "older") return success(content, problems);
  const id = await context.places.add(file, content.saved.id);
  return success({ type: "document", id, saved: { ...content.saved, id } });
}

/**
 * Opens a brief that is known, for writing where no other process has it open. Words that could not be written earlier
 * are put into the file, or come beside it where the file was changed since.
 */
export async function openBriefFile(context: BriefContext, id: string): Promise<Result<BriefDocument>> {
  const file = context.places.find(id);
  if (file === undefined) return unknownBrief();
  const isReadOnly = await hold(context, id, file);
  const found = await findBriefFile(context, file);
  if (!found.ok || found.value.type === "older") {
    await release(context, id);
    return found.ok ? unknownBrief() : found;
  }
  const document = documentOf(context, file, { ...found.value.saved, id });
  return isReadOnly ? success(document) : withDraft(context, document);
}

export function documentOf(context: BriefContext, file: string, saved: SavedBrief): BriefDocument {
  return {
    id: saved.id,
    file,
    name: documentName(file),
    saved,
    revision: briefRevision(saved.brief),
    isReadOnly: context.held.get(saved.id)?.isReadOnly ?? false,
  };
}

/** Whether it can only be read. One that this program has open already stays as it is. */
export async function hold(context: BriefContext, id: string, file: string): Promise<boolean> {
  const held = context.held.get(id);
  if (held && !held.isReadOnly) return false;
  const lock = await lockBrief(file, id, context.settings);
  const isReadOnly = lock === "busy";
  context.held.set(id, { isReadOnly, ...(lock !== "busy" && lock !== undefined && { lock }) });
  return isReadOnly;
}

export async function release(context: BriefContext, id: string): Promise<void> {
  const lock = context.held.get(id)?.lock;
  context.held.delete(id);
  await lock?.release();
}

async function withDraft(context: BriefContext, document: BriefDocument): Promise<Result<BriefDocument>> {
  const { drafts } = context;
  const { id, revision } = document;
  const found = await drafts.find(draftKey(id));
  const draft = found.ok ? found.value?.content : undefined;
  if (draft === undefined) return offer(context, document, found.problems);
  if (briefRevision(draft.brief) === revision) await drafts.drop(draftKey(id));
  else if (draft.basedOn === revision) return putIn(context, document, draft);
  else await setAside(context, id, draft);
  return offer(context, document, found.problems);
}

async function putIn(
  context: BriefContext,
  document: BriefDocument,
  { brief }: BriefDraft,
): Promise<Result<BriefDocument>> {
  const { id, file, revision } = document;
  const written = await saveBrief(context, id, brief, revision, (saved) => saved);
  if (written.ok && written.value.type === "saved")
    return offer(context, documentOf(context, file, { ...written.value.saved, id }), []);
  const problems = written.problems.map((problem) => ({ ...problem, severity: "warning" as const }));
  // The words are shown all the same, and the next save tries again.
  return offer(context, { ...document, saved: { ...document.saved, brief } }, problems);
}

/** Another draft of the brief may have to be kept before anyone has decided about this one. */
async function setAside({ drafts }: BriefContext, id: string, draft: BriefDraft): Promise<void> {
  const kept = await drafts.keep(offeredKey(id), draft);
  if (kept.ok) await drafts.drop(draftKey(id));
}

async function offer(
  { drafts }: BriefContext,
  document: BriefDocument,
  problems: readonly Problem[],
): Promise<Result<BriefDocument>> {
  const found = await drafts.find(offeredKey(document.id));
  const draft = found.ok ? found.value?.content : undefined;
  if (draft === undefined) return success(document, problems);
  const unsaved = { brief: draft.brief, keptAt: draft.writtenAt };
  return success({ ...document, unsaved }, problems);
}

function gone(file: string): Problem {
  return briefProblem(
    "brief-unreadable",
    "the saved brief cannot be read",
    "look whether it is still there",
    file,
  );
}
