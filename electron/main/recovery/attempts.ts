/** Counts what may happen only so often. */
export interface Attempts {
  /** Notes one more, and says whether that is still within bounds. */
  allow(): boolean;
}

/** `most` in any `milliseconds`, by the clock `now`. */
export function createAttempts(most: number, milliseconds: number, now: () => number): Attempts {
  let past: readonly number[] = [];
  return {
    allow() {
      const time = now();
      past = past.filter((earlier) => time - earlier < milliseconds);
      if (past.length >= most) return false;
      past = [...past, time];
      return true;
    },
  };
}
