import type { Note, NoteRequest, Stage } from "../../core/note/note.ts";
import type { NoteWorker } from "../workspace.ts";
import { startBoundedWorker } from "./bounded-worker.ts";
import type { NoteWorkerData } from "./note-worker-data.ts";
import { createNoteEncoder, createNumbering } from "./sent-dossiers.ts";
import type { WorkKind } from "./work-kind.ts";

export interface NoteWorkerOptions extends NoteWorkerData {
  /** Built script of the worker. */
  readonly workerFile: string | URL;
  readonly limits: { readonly milliseconds: number; readonly megabytes: number };
}

const NOTE: WorkKind = {
  subject: "the note",
  done: "made",
  hint: "choose fewer topics, or look for loops in the template",
};

/** Makes notes in a bounded worker, to which each dossier crosses once; jobs go by the names that the window gives them. */
export function startNoteWorker(options: NoteWorkerOptions): NoteWorker {
  const { workerFile, fonts, hyphenation, limits } = options;
  const data: NoteWorkerData = { fonts, hyphenation };
  const numberOf = createNumbering();
  const worker = startBoundedWorker<NoteRequest, Note, Stage>({
    workerFile,
    data,
    megabytes: limits.megabytes,
    createEncoder: () => createNoteEncoder(numberOf),
  });
  const jobs = new Map<string, AbortController>();
  return {
    async generate(job, request, onStage) {
      const controller = new AbortController();
      jobs.set(job, controller);
      const { signal } = controller;
      const { milliseconds } = limits;
      const result = await worker.run({ kind: NOTE, request, milliseconds, signal, onProgress: onStage });
      if (jobs.get(job) === controller) jobs.delete(job);
      return result;
    },
    warm: () => worker.warm(),
    cancel: (job) => jobs.get(job)?.abort(),
    close: () => worker.close(),
  };
}
