import type { Shipped } from "../workspace/workspace.ts";

/** All that a command asks of the outside. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly shipped: Shipped;
  /** Folder of the person's own templates. */
  readonly ownTemplates: string;
  readonly version: string;
}

/** 0 done, 1 a finding forbids it, 2 wrong use or unreadable input. */
export type ExitCode = 0 | 1 | 2;
