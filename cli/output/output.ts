import type { ExitCode, Terminal } from "../terminal.ts";
import { visibleText } from "./visible-text.ts";

/** A stream of the process, as far as it is used here. */
export type OutputStream = Pick<NodeJS.WriteStream, "write" | "on" | "isTTY" | "columns">;

export interface Output extends Pick<Terminal, "print" | "printError" | "showStatus"> {
  /** Whether anything was sent to standard output. */
  readonly hasPrinted: () => boolean;
  /** Resolves when all has been written, or cannot be, with the code that says so. */
  readonly finish: (code: ExitCode) => Promise<number>;
}

/** 128 and the number of SIGPIPE: what shells report of a program whose reader has gone. */
const READER_GONE = 141;

/**
 * Both streams of the process, whose faults are kept until all has been tried. A pipe that its reader closed ends
 * quietly, as no reader is left; any other fault is reported on the other stream and ends with code 2.
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
      if (out.fault() && !isGone(out.fault())) err.write(`${lost("standard output", out.fault())}\n`);
      if (err.fault() && !isGone(err.fault()) && !printed)
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
    // A stream that has failed calls back, too, with its error.
    flush: () => new Promise((resolve) => stream.write("", () => resolve())),
    fault: () => fault,
  };
}

/** Draws over the line before; without a line, or in front of other output, it takes that line away. */
function statusLine(err: Watched, { columns }: OutputStream): (line?: string) => void {
  let shown = false;
  return (line) => {
    if (!shown && line === undefined) return;
    shown = line !== undefined;
    // A line that the terminal would wrap could not be drawn over.
    err.write(`\r\u001b[2K${line === undefined ? "" : [...line].slice(0, (columns || 80) - 1).join("")}`);
  };
}

function isGone(fault: NodeJS.ErrnoException | undefined): boolean {
  return fault?.code === "EPIPE";
}

function codeWith(code: ExitCode, faults: readonly (NodeJS.ErrnoException | undefined)[]): number {
  if (code === 3) return code;
  if (faults.some((fault) => fault !== undefined && !isGone(fault))) return 2;
  return faults.some(isGone) ? READER_GONE : code;
}

function lost(stream: string, fault: NodeJS.ErrnoException | undefined): string {
  const reason =
    fault?.code === "ENOSPC" ? "the disk is full (ENOSPC)" : (fault?.code ?? fault?.message ?? "");
  return visibleText(`attache: ${stream} cannot be written: ${reason}; send it elsewhere and try again`);
}
