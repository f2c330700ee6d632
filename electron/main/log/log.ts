import { appendFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Fault, faultOf } from "../../contract/fault.ts";

/** Bytes of a file after which the next one begins. With the one before it, the log never takes twice as much. */
const MOST_BYTES = 256 * 1024;

/** Words of ours and codes of Electron, such as `render-process-gone crashed 5`. */
const CODES = /^[\w .-]{1,120}$/;

/** What happened to the program, without any content: no message, no path, no name. */
export interface Log {
  readonly file: string;
  note(codes: string): void;
  fault(source: "main" | "window", fault: unknown): void;
}

export function createLog(file: string, now: () => number): Log {
  function write(line: string): void {
    try {
      mkdirSync(dirname(file), { recursive: true });
      if (sizeOf(file) >= MOST_BYTES) renameSync(file, file.replace(/\.log$/, ".old.log"));
      appendFileSync(file, `${new Date(now()).toISOString()} ${line}\n`);
    } catch {
      // A full disk must not turn one fault into two.
    }
  }
  return {
    file,
    note: (codes) => write(CODES.test(codes) ? codes : "unnamed"),
    fault: (source, error) => write(faultLine(source, isFault(error) ? error : faultOf(error))),
  };
}

function isFault(value: unknown): value is Fault {
  return !(value instanceof Error) && typeof value === "object" && value !== null && "places" in value;
}

function faultLine(source: string, { name, places }: Fault): string {
  return [`fault ${source}`, name, ...places].join(" ");
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
