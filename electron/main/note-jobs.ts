/** Which jobs are under way and may be cancelled, and which preview is the newest. */
export interface NoteJobs {
  /** Gives the signal that a cancellation sets. */
  begin(job: string): AbortSignal;
  end(job: string): void;
  /** Marks the job; one that is not under way is ignored. */
  cancel(job: string): void;
  /** Names the newest preview and returns the one that it replaces. */
  replacePreview(job: string): string | null;
}

export function createNoteJobs(): NoteJobs {
  const underWay = new Map<string, AbortController>();
  let preview: string | null = null;
  return {
    begin(job) {
      const controller = new AbortController();
      underWay.set(job, controller);
      return controller.signal;
    },
    end: (job) => void underWay.delete(job),
    cancel: (job) => underWay.get(job)?.abort(),
    replacePreview(job) {
      const older = preview;
      preview = job;
      return older === job ? null : older;
    },
  };
}
