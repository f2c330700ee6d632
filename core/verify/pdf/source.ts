import type { Spend } from "./work.ts";

/** Text from which objects are read, with one character for each byte; `at` is the offset of the next character. */
export interface Source {
  readonly text: string;
  readonly spend: Spend;
  at: number;
}
