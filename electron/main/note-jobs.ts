/** Which jobs are under way and may be cancelled, and which preview is the newest. */
export interface NoteJobs {
  /** Gives the signal that a cancellation sets. */
  begin(job: string): AbortSignal;
  end(job: string): void;
  /** Marks the job; one that is not under way is ignored. */
  cancel(job: string): void;
  /** Names the newest preview in one of the window's views and returns the one that it replaces. */
  replacePreview(job: string, view: PreviewView): string | null;
}

/** Each shows pages of its own, and the one must not take the other's away. */
export type PreviewView = "compose" | "templates";

export function createNoteJobs(): NoteJobs {
  const underWay = new Map<string, AbortController>();
  const previews = new Map<PreviewView, string>();
  return {
    begin(job) {
      const controller = new AbortController();
      underWay.set(job, controller);
      return controller.signal;
    },
    end: (job) => void underWay.delete(job),
    cancel: (job) => underWay.get(job)?.abort(),
    replacePreview(job, view) {
      const older = previews.get(view) ?? null;
      previews.set(view, job);
      return older === job ? null : older;
    },
  };
}
