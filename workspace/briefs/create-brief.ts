import { mkdir } from "node:fs/promises";
import type { SavedBrief } from "../../core/brief/saved-brief.ts";
import { SAVED_BRIEF_LIMITS } from "../../core/limits/limits.ts";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import type { BriefContext, BriefDocument } from "./brief-context.ts";
import { unwrittenKey } from "./brief-draft.ts";
import { freeBriefFile } from "./brief-file-name.ts";
import { noFreeName, notSaved } from "./brief-problems.ts";
import { documentOf, hold } from "./open-brief.ts";
import { writeBrief } from "./write-brief.ts";

export type NewBrief = Omit<SavedBrief, "id" | "notes">;

interface CreatedFile {
  readonly file: string;
  readonly saved: SavedBrief;
}

/**
 * Writes a new document into the folder of briefs, under the nearest free name, and opens it. Where that cannot be, the
 * brief is kept as a draft, from which the next start makes the file.
 */
export async function createBrief(
  context: BriefContext,
  name: string,
  content: NewBrief,
): Promise<Result<BriefDocument>> {
  const { drafts } = context;
  const { brief, ...rest } = { ...content, id: context.newId() };
  const key = unwrittenKey(content.dossier.id, name);
  const created = await createFile(context, name, { ...rest, brief, notes: [] });
  if (!created.ok) {
    const kept = await drafts.keep(key, {
      type: "brief-document",
      brief,
      basedOn: null,
      writtenAt: context.now(),
      unwritten: { ...rest, name },
    });
    return failure([notSaved(created.problems, kept.ok), ...created.problems]);
  }
  await drafts.drop(key);
  const { file, saved } = created.value;
  await hold(context, saved.id, file);
  return success(documentOf(context, file, saved), created.problems);
}

/** Makes a file for each brief that could not be written when it was new. */
export async function createUnwritten(context: BriefContext): Promise<readonly Problem[]> {
  const { drafts } = context;
  const listed = await drafts.list();
  if (!listed.ok) return listed.problems;
  const problems: Problem[] = [];
  for (const { key, content } of listed.value) {
    if (content.unwritten === undefined) continue;
    const { name, ...rest } = content.unwritten;
    const created = await createFile(context, name, { ...rest, brief: content.brief, notes: [] });
    if (created.ok) await drafts.drop(key);
    else problems.push({ ...notSaved(created.problems, true), severity: "warning" });
  }
  return problems;
}

export async function createFile(
  context: BriefContext,
  name: string,
  saved: SavedBrief,
): Promise<Result<CreatedFile>> {
  const { folder, places } = context;
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    return failure([diskProblem(error, folder, "write")]);
  }
  for (let count = 0; count < SAVED_BRIEF_LIMITS.tries; count += 1) {
    const file = await freeBriefFile(folder, name);
    if (file === undefined) break;
    const written = await writeBrief(file, saved, null, context);
    if (!written.ok) return written;
    // Another program took the name in between.
    if (written.value === "changed") continue;
    await places.add(file, written.value.id);
    return success({ file, saved: written.value }, written.problems);
  }
  return failure([noFreeName(folder)]);
}
