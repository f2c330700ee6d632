import type { Spend } from "./work.ts";

/** Bytes that objects are read from, one character for each (ISO 32000-1, 7.2 and 7.3); `at` moves on. */
export interface Source {
  readonly text: string;
  readonly spend: Spend;
  at: number;
}
