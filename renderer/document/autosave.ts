import type { Brief } from "../../electron/contract/api.ts";

/** Milliseconds without a change after which a brief is written, and at most between two writes. */
export const QUIET_MS = 400;
export const MAX_AGE_MS = 2_000;
export const RETRY_MS = 3_000;

type Timer = unknown;

export interface AutosaveClock {
  /** Milliseconds, by a clock that is never set back. */
  now(): number;
  setTimeout(run: () => void, ms: number): Timer;
  clearTimeout(timer: Timer): void;
}

export interface Autosave {
  /** The brief is `brief` now. */
  change(brief: Brief): void;
  /** Writes what is unwritten at once, and resolves when that was tried. */
  flush(): Promise<void>;
  /** Stops all timers. */
  end(): void;
}

interface AutosaveOptions {
  readonly clock: AutosaveClock;
  /** The brief in the file. */
  readonly saved: Brief;
  /** Whether the brief is in its file now. */
  save(brief: Brief): Promise<boolean>;
}

/** Writes a brief as a person works on it. One write at a time; the newest state wins. */
export function createAutosave({ clock, saved, save }: AutosaveOptions): Autosave {
  let latest = saved;
  let savedText = JSON.stringify(saved);
  let unsavedSince: number | null = null;
  let timer: Timer = null;
  let writing: Promise<void> | null = null;

  function stop(): void {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }

  function schedule(ms: number): void {
    stop();
    timer = clock.setTimeout(() => void flush(), ms);
  }

  async function write(): Promise<void> {
    const brief = latest;
    const text = JSON.stringify(brief);
    unsavedSince = null;
    if (text === savedText) return;
    if (await save(brief).catch(() => false)) {
      savedText = text;
      return;
    }
    unsavedSince ??= clock.now();
    schedule(RETRY_MS);
  }

  async function flush(): Promise<void> {
    stop();
    while (writing !== null) await writing;
    if (unsavedSince === null) return;
    writing = write();
    try {
      await writing;
    } finally {
      writing = null;
    }
  }

  return {
    change(brief) {
      if (brief === latest) return;
      latest = brief;
      unsavedSince ??= clock.now();
      const age = clock.now() - unsavedSince;
      schedule(Math.min(QUIET_MS, Math.max(0, MAX_AGE_MS - age)));
    },
    flush,
    end: stop,
  };
}
