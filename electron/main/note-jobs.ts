/** Which jobs were cancelled before the worker had them, and which preview is the newest. */
export interface NoteJobs {
  begin(job: string): void;
  end(job: string): void;
  /** Marks the job; one that is not under way is ignored. */
  cancel(job: string): void;
  isCancelled(job: string): boolean;
  /** Names the newest preview and returns the one that it replaces. */
  replacePreview(job: string): string | null;
}

export function createNoteJobs(): NoteJobs {
  const cancelled = new Map<string, boolean>();
  let preview: string | null = null;
  return {
    begin: (job) => void cancelled.set(job, false),
    end: (job) => void cancelled.delete(job),
    cancel: (job) => void (cancelled.has(job) && cancelled.set(job, true)),
    isCancelled: (job) => cancelled.get(job) ?? false,
    replacePreview(job) {
      const older = preview;
      preview = job;
      return older === job ? null : older;
    },
  };
}
