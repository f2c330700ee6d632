import { dirname } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { recoverPendingSaves } from "../../workspace/save/pending-saves.ts";
import type { NoteWorker } from "../../workspace/workspace.ts";
import type { BatchCommand, Shard } from "../arguments/batch.ts";
import { printLines, printProblems } from "../print-problems.ts";
import { DEFAULT_OUT } from "../save-note.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { type ListedBrief, readBatchFile } from "./batch-file.ts";
import { type BatchContext, makeBrief } from "./make-brief.ts";
import { type Done, isFailure, type Outcome } from "./outcome.ts";
import { startProgress } from "./progress.ts";
import { batchReaders } from "./readers.ts";
import { batchRecordPath, openRecord, type RecordWriter, readRecords } from "./record.ts";
import { lockRecord } from "./record-lock.ts";
import { sameFiles } from "./same-files.ts";
import { batchCode, failureReporter, printBatchJson, printSummary } from "./summary.ts";
import { type StopSignal, signalCode, untilSignal } from "./until-signal.ts";
import { workThrough } from "./work-through.ts";
import { defaultJobs, startWorkers } from "./workers.ts";

/** Makes all notes of a list, or of one share of the list. */
export async function runBatch(command: BatchCommand, terminal: Terminal): Promise<ExitCode> {
  const { json, shard } = command;
  const list = await readBatchFile(command.file, command.out);
  if (!list.ok) return printProblems(list.problems, json, terminal);
  printLines(list.problems, terminal);
  const folder = command.out ?? list.value.out ?? DEFAULT_OUT;
  printLines(await recoverPendingSaves([folder], { ownFolder: dirname(terminal.ownTemplates) }), terminal);
  const readers = batchReaders(terminal);
  // Checks the whole list, so that all shares are refused for the same reason.
  const same = await sameFiles(list.value.briefs, readers, terminal.today);
  if (same.length > 0) return printProblems(same, json, terminal);

  const file = batchRecordPath(folder, command.file, shard);
  const lock = await lockRecord(file, () => terminal.printError(WAITING));
  if (!lock.ok) return printProblems(lock.problems, json, terminal);
  try {
    return await makeShare(list.value.briefs, folder, command, { terminal, readers });
  } finally {
    await lock.value.release();
  }
}

const WAITING =
  "Another machine may be making the same share of this list; waiting up to 3 minutes to find out whether it is still running.";

/** Makes a share for the holder of its lock. */
async function makeShare(
  all: readonly ListedBrief[],
  folder: string,
  command: BatchCommand,
  { terminal, readers }: Pick<BatchContext, "terminal" | "readers">,
): Promise<ExitCode> {
  const { json, shard } = command;
  const earlier = command.again ? new Map() : await readRecords(folder, command.file);
  const file = batchRecordPath(folder, command.file, shard);
  const record = await openRecord(file);
  if (!record.ok) return printProblems(record.problems, json, terminal);
  const briefs = shareOf(all, shard);
  try {
    const ended = await makeAll(briefs, command, { terminal, readers, earlier }, record.value);
    const report = { done: ended.done, total: briefs.length, record: file };
    printLines(ended.recordProblems, terminal);
    const code = codeOf(ended);
    if (json) printBatchJson(report, code, terminal);
    else printSummary(report, terminal);
    return code;
  } finally {
    await record.value.close();
  }
}

function codeOf({ done, signal, recordProblems }: Ended): ExitCode {
  if (signal !== undefined) return signalCode(signal);
  return recordProblems.length > 0 ? 2 : batchCode(done);
}

/** Every `of`-th brief: neighbours, which often have similar sizes, go to different shares. */
function shareOf(briefs: readonly ListedBrief[], { number, of }: Shard): readonly ListedBrief[] {
  return briefs.filter((_, index) => index % of === number - 1);
}

interface Ended {
  /** Outcomes in the order of the list. */
  readonly done: readonly Done[];
  /** Signal that ended the work early. */
  readonly signal?: StopSignal;
  /** Problems of writing the record; then no more notes are begun, because a later run could not resume. */
  readonly recordProblems: readonly Problem[];
}

async function makeAll(
  briefs: readonly ListedBrief[],
  { jobs = defaultJobs() }: BatchCommand,
  shared: Omit<BatchContext, "isStopped">,
  record: RecordWriter,
): Promise<Ended> {
  const { terminal } = shared;
  const workers = startWorkers(Math.min(jobs, briefs.length), terminal);
  const closeWorkers = () => Promise.all(workers.map((worker) => worker.close()));
  const progress = startProgress(briefs.length, terminal, () => performance.now());
  const reportFailure = failureReporter(terminal);
  const done: Done[] = [];
  const recordProblems: Problem[] = [];
  let signal: StopSignal | undefined;
  const stop = (by: StopSignal): void => {
    signal = by;
    void closeWorkers();
  };
  const isStopped = (): boolean => signal !== undefined || recordProblems.length > 0;
  const onDone = async (brief: ListedBrief, outcome: Outcome): Promise<void> => {
    done.push({ brief, outcome });
    progress.count(outcome);
    if (isFailure(outcome)) reportFailure(brief, outcome);
    if (outcome.type !== "made") return;
    for (const file of outcome.kept)
      terminal.printError(`${file} contains a note with another title and was kept`);
    const written = await record.append(outcome.entry);
    if (!written.ok) recordProblems.push(...written.problems);
  };
  try {
    const make = (brief: ListedBrief, worker: NoteWorker) =>
      makeBrief(brief, worker, { ...shared, isStopped });
    await untilSignal(stop, () => workThrough(briefs, workers, { make, onDone, isStopped }));
  } finally {
    progress.stop();
    await closeWorkers();
  }
  done.sort((a, b) => a.brief.position - b.brief.position);
  return { done, recordProblems, ...(signal !== undefined && { signal }) };
}
