import type { Shipped } from "../workspace/workspace.ts";

/** Dependencies of commands: output, date, folders. */
export interface Terminal {
  readonly print: (line: string) => void;
  readonly printError: (line: string) => void;
  /** Shows a status line on standard error, which the next one replaces; absent if it is not a terminal. */
  readonly showStatus?: (line: string) => void;
  /** The local date, YYYY-MM-DD. */
  readonly today: string;
  readonly shipped: Shipped;
  /** Folder of the person's own templates. */
  readonly ownTemplates: string;
  readonly version: string;
  /** Built script of the note worker; next to the built command by default. */
  readonly noteWorker?: string;
}

/**
 * 0 done, 1 a finding forbids it, 2 wrong use or something that cannot be read or written, 3 an unexpected error;
 * 128 plus the signal number if a signal ended the work.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 130 | 143;
