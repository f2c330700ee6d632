import { dirname, join } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { diskProblem } from "../disk-problem.ts";
import { errorCode, ignoring, removeIfThere, stateOf } from "./disk.ts";
import type { SaveTarget } from "./find-target.ts";
import { removeLeftovers } from "./finish-save.ts";
import { type FilePaths, type Journal, type JournalFile, journalBytes, pathsOf } from "./journal.ts";
import { keepProperties } from "./keep-properties.ts";
import { putInPlace } from "./put-in-place.ts";
import { journalPath } from "./save-names.ts";
import type { SaveSettings } from "./save-settings.ts";
import { undoSave } from "./undo-save.ts";

export interface PlannedFile extends JournalFile {
  readonly target: SaveTarget;
  readonly bytes: Uint8Array;
}

export interface Plan extends Journal {
  readonly files: readonly PlannedFile[];
}

export interface PlanResult {
  readonly isSaved: boolean;
  /** Whether nothing is left to recover later. */
  readonly isTidy: boolean;
  readonly problems: readonly Problem[];
}

/** Progress of a save, which decides how it is undone. */
interface Progress {
  stage: "begun" | "committed" | "complete";
  /** Current file, for problems. */
  file: string;
}

interface Step {
  readonly planned: PlannedFile;
  readonly paths: FilePaths;
}

/**
 * Executes a plan under the folder's lock. The journal is written first, then all new contents next to their targets;
 * renaming the journal commits the save; then each file is moved to its target. An error undoes everything.
 */
export async function writePlan(folder: string, plan: Plan, settings: SaveSettings): Promise<PlanResult> {
  const progress: Progress = { stage: "begun", file: plan.files[0]?.target.file ?? folder };
  const paths = pathsOf(folder, plan);
  const steps = plan.files.flatMap((planned, index): readonly Step[] => {
    const own = paths[index];
    return own ? [{ planned, paths: own }] : [];
  });
  const problems: Problem[] = [];
  try {
    problems.push(...(await prepare(folder, plan, steps, settings, progress)));
    await commit(folder, plan, steps, settings, progress);
    await removeLeftovers(folder, plan, settings);
    return { isSaved: true, isTidy: true, problems };
  } catch (error) {
    // The next save cleans up after a complete save whose journal could not be removed.
    if (progress.stage === "complete") return { isSaved: true, isTidy: false, problems };
    const { stage, file } = progress;
    const isTidy = await undo(folder, plan, stage, settings);
    const problem = error instanceof ChangedMeanwhile ? changed(file) : diskProblem(error, file, "write");
    return { isSaved: false, isTidy, problems: isTidy ? [problem] : [problem, notUndone(folder)] };
  }
}

async function prepare(
  folder: string,
  plan: Plan,
  steps: readonly Step[],
  settings: SaveSettings,
  progress: Progress,
): Promise<readonly Problem[]> {
  const { disk } = settings;
  const problems: Problem[] = [];
  await disk.create(journalPath(folder, plan.id, "begun"), journalBytes(journalOf(plan)), 0o644);
  for (const name of plan.folders) {
    await disk.makeFolder(join(folder, ...name.split("/"))).catch(ignoring("EEXIST"));
  }
  for (const { planned, paths } of steps) {
    progress.file = planned.target.file;
    problems.push(...(await writeBeside(planned, paths, steps.length > 1, settings)));
  }
  const parents = new Set(steps.map(({ paths }) => dirname(paths.target)));
  for (const parent of parents) await disk.flushFolder(parent);
  return problems;
}

async function commit(
  folder: string,
  { id }: Plan,
  steps: readonly Step[],
  settings: SaveSettings,
  progress: Progress,
): Promise<void> {
  const { disk } = settings;
  progress.stage = "committed";
  await disk.rename(journalPath(folder, id, "begun"), journalPath(folder, id, "committed"));
  await disk.flushFolder(folder);
  for (const { planned, paths } of steps) {
    progress.file = planned.target.file;
    await checkUnchanged(planned.target, paths, settings);
    await putInPlace(paths.fresh, paths.target, settings);
  }
  progress.stage = "complete";
}

function journalOf({ id, folders, files }: Plan): Journal {
  return { id, folders, files: files.map(({ name, before, after }) => ({ name, before, after })) };
}

/**
 * Writes the new content with the properties of the file that it replaces and, in a save of several files, keeps the
 * old content.
 */
async function writeBeside(
  { target, bytes }: PlannedFile,
  { fresh, old, target: path }: FilePaths,
  keepsOld: boolean,
  settings: SaveSettings,
): Promise<readonly Problem[]> {
  const { disk } = settings;
  // No other user may read it before it has the mode of the file that it replaces.
  await disk.create(fresh, bytes, target.before ? 0o600 : 0o666);
  const problems = await keepProperties(disk, fresh, target);
  if (target.before && keepsOld) {
    await disk.link(path, old).catch(async (error: unknown) => {
      if (errorCode(error) === "ENOENT") throw error;
      await removeIfThere(disk, old);
      await disk.copy(path, old);
    });
  }
  return problems;
}

class ChangedMeanwhile extends Error {}

/** Throws if another program has written the file since it was inspected. */
async function checkUnchanged(
  { before }: SaveTarget,
  { target }: FilePaths,
  { disk }: SaveSettings,
): Promise<void> {
  const now = await stateOf(disk, target);
  const isSame =
    now?.kind === before?.kind &&
    now?.ino === before?.ino &&
    now?.size === before?.size &&
    now?.mtimeMs === before?.mtimeMs;
  if (!isSame) throw new ChangedMeanwhile();
}

/** Undoes a save; false if the disk fails, and then the journal states what to do later. */
async function undo(
  folder: string,
  plan: Plan,
  stage: Progress["stage"],
  settings: SaveSettings,
): Promise<boolean> {
  const at = (state: "begun" | "committed" | "undone") => journalPath(folder, plan.id, state);
  try {
    if (stage !== "committed") {
      await undoSave(folder, plan, "begun", settings);
      return true;
    }
    const { disk } = settings;
    // The rename that commits may have failed or succeeded, whatever was reported.
    await disk.rename(at("committed"), at("undone")).catch(async (error: unknown) => {
      ignoring("ENOENT")(error);
      await disk.rename(at("begun"), at("undone"));
    });
    await undoSave(folder, plan, "undone", settings);
    return true;
  } catch {
    return false;
  }
}

function changed(file: string): Problem {
  return {
    code: "changed-meanwhile",
    severity: "error",
    message: "was changed by another program while it was being saved, and was left unchanged",
    hint: "check it, and save again or under another name",
    place: { file },
  };
}

function notUndone(folder: string): Problem {
  return {
    code: "save-interrupted",
    severity: "error",
    message: "the disk could not be reached to undo the save; that is done at the next save or start",
    hint: "do not delete the hidden files that begin with .attache-save before then",
    place: { file: folder },
  };
}
