import type { ExitCode, Terminal } from "../terminal.ts";
import { visibleText } from "./visible-text.ts";

/** The members of a process stream that are used here. */
export type OutputStream = Pick<NodeJS.WriteStream, "write" | "on" | "isTTY" | "columns">;

export interface Output extends Pick<Terminal, "print" | "printError" | "showStatus"> {
  /** Whether anything was sent to standard output. */
  readonly hasPrinted: () => boolean;
  /** Resolves when everything was written or cannot be, with the exit code. */
  readonly finish: (code: ExitCode) => Promise<number>;
}

/** Exit code for a closed pipe: 128 plus the number of SIGPIPE, as shells report it. */
const CLOSED_PIPE = 141;

/**
 * Opens both streams of the process; their errors are kept until the end. A closed pipe ends silently, because nobody
 * reads it; any other error is reported on the other stream and gives exit code 2.
 */
export function openOutput(stdout: OutputStream, stderr: OutputStream): Output {
  const out = watched(stdout);
  const err = watched(stderr);
  let printed = false;
  const clearStatus = statusLine(err, stderr);
  return {
    hasPrinted: () => printed,
    print(line) {
      printed = true;
      clearStatus();
      out.write(`${line}\n`);
    },
    printError(line) {
      clearStatus();
      err.write(`${line}\n`);
    },
    ...(stderr.isTTY && { showStatus: (line: string) => clearStatus(line) }),
    async finish(code) {
      clearStatus();
      await Promise.all([out.flush(), err.flush()]);
      if (out.fault() && !isClosed(out.fault())) err.write(`${lost("standard output", out.fault())}\n`);
      if (err.fault() && !isClosed(err.fault()) && !printed)
        out.write(`${lost("standard error", err.fault())}\n`);
      await Promise.all([out.flush(), err.flush()]);
      return codeWith(code, [out.fault(), err.fault()]);
    },
  };
}

interface Watched {
  readonly write: (text: string) => void;
  readonly flush: () => Promise<void>;
  readonly fault: () => NodeJS.ErrnoException | undefined;
}

function watched(stream: OutputStream): Watched {
  let fault: NodeJS.ErrnoException | undefined;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    fault ??= error;
  });
  return {
    write: (text) => {
      if (!fault) stream.write(text);
    },
    // A stream that has failed calls back too, with its error.
    flush: () => new Promise((resolve) => stream.write("", () => resolve())),
    fault: () => fault,
  };
}

/** Creates a function that replaces the status line, or removes it if called without a line. */
function statusLine(err: Watched, { columns }: OutputStream): (line?: string) => void {
  let shown = false;
  return (line) => {
    if (!shown && line === undefined) return;
    shown = line !== undefined;
    // A line that the terminal wraps could not be overwritten.
    err.write(`\r\u001b[2K${line === undefined ? "" : [...line].slice(0, (columns || 80) - 1).join("")}`);
  };
}

function isClosed(fault: NodeJS.ErrnoException | undefined): boolean {
  return fault?.code === "EPIPE";
}

function codeWith(code: ExitCode, faults: readonly (NodeJS.ErrnoException | undefined)[]): number {
  if (code === 3) return code;
  if (faults.some((fault) => fault !== undefined && !isClosed(fault))) return 2;
  return faults.some(isClosed) ? CLOSED_PIPE : code;
}

function lost(stream: string, fault: NodeJS.ErrnoException | undefined): string {
  const reason =
    fault?.code === "ENOSPC" ? "the disk is full (ENOSPC)" : (fault?.code ?? fault?.message ?? "");
  return visibleText(`attache: ${stream} cannot be written: ${reason}; redirect it elsewhere and try again`);
}
