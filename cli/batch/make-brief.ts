import { basename, dirname, join } from "node:path";
import type { NoteRequest } from "../../core/note/note.ts";
import { isError, type Problem } from "../../core/problem/problem.ts";
import { success } from "../../core/problem/result.ts";
import { readNoteFile } from "../../workspace/read-note-file.ts";
import { SILENCE } from "../../workspace/save/folder-lock.ts";
import type { NoteWorker } from "../../workspace/workspace.ts";
import { readInputs } from "../brief-inputs.ts";
import { DEFAULT_OUT, saveNote } from "../save-note.ts";
import type { Terminal } from "../terminal.ts";
import type { ListedBrief } from "./batch-file.ts";
import { digestOf, digestOfBytes, digestOfInputs } from "./digests.ts";
import type { Outcome } from "./outcome.ts";
import type { BatchReaders } from "./readers.ts";
import type { RecordEntry } from "./record.ts";

/** Context that all briefs of a run share. */
export interface BatchContext {
  readonly terminal: Terminal;
  readonly readers: BatchReaders;
  /** Notes of earlier runs, by request; empty if all are to be made again. */
  readonly earlier: ReadonlyMap<string, RecordEntry>;
  /** Whether no more notes may be begun. */
  readonly isStopped: () => boolean;
}

/** Milliseconds to wait for another save; longer than it takes to detect that the machine that holds the lock is gone. */
const PATIENCE = SILENCE + 60_000;

/** Makes one note of a list, unless an earlier run made it from the same inputs. */
export async function makeBrief(
  { position, written, options }: ListedBrief,
  worker: NoteWorker,
  { terminal, readers, earlier, isStopped }: BatchContext,
): Promise<Outcome> {
  const inputs = await readInputs(options, terminal, readers);
  if (!inputs.ok) return { type: "unreadable", problems: inputs.problems };
  const house = options.house === undefined ? success(undefined) : await readers.house(options.house);
  if (!house.ok) return { type: "unreadable", problems: house.problems };
  const { opened, template, brief, briefPlaces } = inputs.value;
  const { dossier, scheme } = opened;
  const request: NoteRequest = {
    ...{ dossier, scheme, template, brief, briefPlaces, formats: options.formats ?? brief.formats },
    ...(house.value && { house: house.value }),
  };
  const out = options.out ?? DEFAULT_OUT;
  const key = { request: digestOf(written), inputs: digestOfInputs(request, terminal.version) };
  const before = earlier.get(key.request);
  if (before?.inputs === key.inputs && (await isUnchanged(before, out)))
    return { type: "unchanged", files: before.files.map(({ name }) => join(out, name)), entry: before };

  if (isStopped()) return { type: "stopped" };
  const note = await worker.generate(String(position), request, () => {});
  if (!note.ok) return withoutNote(note.problems);
  const forbidding = note.value.findings.filter(isError);
  if (forbidding.length > 0) return { type: "refused", problems: forbidding };
  const saved = await saveNote(note.value, brief, template.id, {
    out,
    ownFolder: dirname(terminal.ownTemplates),
    patience: PATIENCE,
  });
  if (!saved.ok) return { type: "unreadable", problems: saved.problems };
  const files = saved.value.files.map(({ file }) => file);
  const entry = {
    ...key,
    files: note.value.files.map(({ bytes }, index) => ({
      name: basename(files[index] ?? ""),
      sha256: digestOfBytes(bytes),
    })),
  };
  const reported = [...inputs.problems, ...house.problems, ...note.value.findings, ...saved.problems];
  const warnings = reported.filter(({ severity }) => severity === "warning");
  return { type: "made", files, kept: saved.value.kept, warnings, entry };
}

function withoutNote(problems: readonly Problem[]): Outcome {
  if (problems.some(({ code }) => code === "cancelled")) return { type: "stopped" };
  const type = problems.some(({ code }) => code === "internal") ? "internal" : "unreadable";
  return { type, problems };
}

async function isUnchanged({ files }: RecordEntry, out: string): Promise<boolean> {
  for (const { name, sha256 } of files) {
    const bytes = await readNoteFile(join(out, name));
    if (!bytes.ok || digestOfBytes(bytes.value) !== sha256) return false;
  }
  return true;
}
