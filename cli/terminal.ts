import type { Shipped } from "../workspace/workspace.ts";

/** All that a command asks of the outside. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Shows a line on standard error that the next one replaces; absent where it is not a terminal. */
  readonly showStatus?: (line: string) => void;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly shipped: Shipped;
  /** Folder of the person's own templates. */
  readonly ownTemplates: string;
  readonly version: string;
  /** The built worker that makes notes; by default it lies beside the built command. */
  readonly noteWorker?: string;
}

/**
 * 0 done, 1 a finding forbids it, 2 wrong use or something that cannot be read or written, 3 an unexpected error;
 * 128 and the signal's number where a signal ended the work.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;
