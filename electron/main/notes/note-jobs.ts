/** Running jobs, which may be cancelled, and the newest preview of each view. */
export interface NoteJobs {
  /** Adds a job and returns the signal that its cancellation aborts. */
  begin(job: string): AbortSignal;
  end(job: string): void;
  /** Cancels a job; one that is not running is ignored. */
  cancel(job: string): void;
  /** Sets the newest preview of a view and returns the one that it replaces. */
  replacePreview(job: string, view: PreviewView): string | null;
}

/** Views of the window with separate previews, which must not cancel each other. */
export type PreviewView = "compose" | "templates";

export function createNoteJobs(): NoteJobs {
  const running = new Map<string, AbortController>();
  const previews = new Map<PreviewView, string>();
  return {
    begin(job) {
      const controller = new AbortController();
      running.set(job, controller);
      return controller.signal;
    },
    end: (job) => void running.delete(job),
    cancel: (job) => running.get(job)?.abort(),
    replacePreview(job, view) {
      const older = previews.get(view) ?? null;
      previews.set(view, job);
      return older === job ? null : older;
    },
  };
}
