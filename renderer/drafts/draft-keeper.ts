/** How long a person must pause before unsent work is kept, and how old it may become when they do not. */
export const QUIET_MS = 2_000;
export const MAX_AGE_MS = 8_000;
export const RETRY_MS = 3_000;

type Timer = unknown;

export interface KeeperClock {
  /** Milliseconds, by a clock that is never set back. */
  now(): number;
  setTimeout(run: () => void, ms: number): Timer;
  clearTimeout(timer: Timer): void;
}

interface KeeperOptions<Draft> {
  readonly clock: KeeperClock;
  /** Whether the draft is on the disk now. */
  keep(draft: Draft): Promise<boolean>;
  drop(): Promise<boolean>;
  /** The draft that is on the disk at the beginning. */
  readonly kept: Draft | null;
}

/** Keeps the unsaved work of one document on the disk: what is there is never older than ten seconds. */
export interface DraftKeeper<Draft> {
  /** The document has changed; null where it has no unsaved work. */
  change(draft: Draft | null): void;
  /** Sends what is unsent at once, and resolves when it was tried. */
  flush(): Promise<void>;
  /** Stops all timers. */
  end(): void;
}

export function createDraftKeeper<Draft>(options: KeeperOptions<Draft>): DraftKeeper<Draft> {
  const { clock, keep, drop } = options;
  let latest = options.kept;
  let keptText = JSON.stringify(options.kept);
  /** When the oldest unsent change was made. */
  let unsentSince: number | null = null;
  let timer: Timer = null;
  let sending: Promise<void> | null = null;

  function stop(): void {
    if (timer !== null) clock.clearTimeout(timer);
    timer = null;
  }

  function schedule(ms: number): void {
    stop();
    timer = clock.setTimeout(() => void flush(), ms);
  }

  function change(draft: Draft | null): void {
    if (draft === latest) return;
    latest = draft;
    unsentSince ??= clock.now();
    const age = clock.now() - unsentSince;
    schedule(Math.min(QUIET_MS, Math.max(0, MAX_AGE_MS - age)));
  }

  /** Sends the latest state. What changes meanwhile has its own timer. */
  async function send(): Promise<void> {
    const draft = latest;
    const text = JSON.stringify(draft);
    unsentSince = null;
    if (text === keptText) return;
    const done = await (draft === null ? drop() : keep(draft)).catch(() => false);
    if (done) {
      keptText = text;
      return;
    }
    unsentSince ??= clock.now();
    schedule(RETRY_MS);
  }

  async function flush(): Promise<void> {
    stop();
    while (sending !== null) await sending;
    if (unsentSince === null) return;
    stop();
    sending = send();
    try {
      await sending;
    } finally {
      sending = null;
    }
  }

  return { change, flush, end: stop };
}
