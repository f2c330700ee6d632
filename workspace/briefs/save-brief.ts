import type { Brief } from "../../core/brief/brief.ts";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import type { BriefContext } from "./brief-context.ts";
import { draftKey } from "./brief-draft.ts";
import { briefInUse, briefProblem, notSaved, unknownBrief } from "./brief-problems.ts";
import { briefRevision } from "./brief-revision.ts";
import { readBriefAt } from "./read-briefs.ts";
import { writeBrief } from "./write-brief.ts";

/** The outcome of a save. */
export type BriefSaveOutcome =
  | { readonly type: "saved"; readonly saved: SavedBrief; readonly revision: string; readonly at: number }
  /** Nothing was written: another version is on the disk. */
  | { readonly type: "changed"; readonly theirs: SavedBrief; readonly revision: string }
  /** Nothing was written: the file was deleted. */
  | { readonly type: "gone" };

/** What a brief in a file becomes. */
export type BriefChange = (saved: SavedBrief) => SavedBrief;

/**
 * Writes a brief where its file still has revision `basedOn`, or the brief itself. Whatever keeps it from its file, the
 * brief is kept as a draft, and the problem says why it is not saved.
 */
export async function saveBrief(
  context: BriefContext,
  id: string,
  brief: Brief,
  basedOn: string,
  change: BriefChange,
): Promise<Result<BriefSaveOutcome>> {
  const file = context.places.find(id);
  if (file === undefined) return unknownBrief();
  if (context.held.get(id)?.isReadOnly) return failure([briefInUse(file)]);
  const wanted = [basedOn, briefRevision(brief)];
  const written = await update(context, id, (saved) => ({ ...change(saved), brief }), wanted);
  const { drafts } = context;
  if (written.ok) {
    if (written.value.type === "saved") await drafts.drop(draftKey(id));
    return written;
  }
  const draft = { type: "brief-document", brief, basedOn, writtenAt: context.now() } as const;
  const kept = await drafts.keep(draftKey(id), draft);
  return failure([notSaved(written.problems, kept.ok), ...written.problems]);
}

/** Changes the file of a brief, whatever version of the brief is in it by now. */
export async function updateBrief(
  context: BriefContext,
  id: string,
  change: BriefChange,
): Promise<Result<BriefSaveOutcome>> {
  const file = context.places.find(id);
  if (file === undefined) return unknownBrief();
  if (context.held.get(id)?.isReadOnly) return failure([briefInUse(file)]);
  return update(context, id, change, undefined);
}

/** `wanted` are the revisions over which the change may be written; any where there are none. */
async function update(
  context: BriefContext,
  id: string,
  change: BriefChange,
  wanted: readonly string[] | undefined,
): Promise<Result<BriefSaveOutcome>> {
  const file = context.places.find(id);
  if (file === undefined) return unknownBrief();
  for (let count = 0; count < SAVED_BRIEF_LIMITS.tries; count += 1) {
    const read = await readBriefAt(file, context.reader, context.today());
    if (!read.ok) return read;
    if (read.value === null) return success({ type: "gone" });
    const { content, bytes } = read.value;
    if (content.type === "older") return failure([replaced(file)]);
    const theirs = { ...content.saved, id };
    const revision = briefRevision(theirs.brief);
    if (wanted && !wanted.includes(revision)) return success({ type: "changed", theirs, revision });
    const written = await writeBrief(file, change(theirs), bytes, context);
    if (!written.ok) return written;
    if (written.value === "changed") continue;
    const saved = written.value;
    return success(
      { type: "saved", saved, revision: briefRevision(saved.brief), at: context.now() },
      written.problems,
    );
  }
  return failure([
    briefProblem(
      "changed-meanwhile",
      "other programs keep changing the file of the brief",
      "close it there, and save again",
      file,
    ),
  ]);
}

function replaced(file: string) {
  return briefProblem(
    "brief-replaced",
    "another program has put a brief of another kind in the place of this one",
    "save this one under another name",
    file,
  );
}
