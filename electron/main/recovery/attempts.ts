/** Limits how often something may happen. */
export interface Attempts {
  /** Records an attempt and returns whether it is within the limit. */
  allow(): boolean;
}

/** Allows `max` attempts within `milliseconds`; `now` gives the time in milliseconds. */
export function createAttempts(max: number, milliseconds: number, now: () => number): Attempts {
  let past: readonly number[] = [];
  return {
    allow() {
      const time = now();
      past = past.filter((earlier) => time - earlier < milliseconds);
      if (past.length >= max) return false;
      past = [...past, time];
      return true;
    },
  };
}
