import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/** Identity of a process, which distinguishes it from others with the same process id. */
export interface LockOwner {
  /** Id and name of the machine, because machines made from one image share ids; on Linux also the process namespace. */
  readonly machine: string;
  /** Id of the system start (boot); empty if unknown. */
  readonly boot: string;
  /** Process id. */
  readonly process: number;
  /** Start time of the process, in the units of the system; empty if unknown. */
  readonly started: string;
}

export type OwnerState = "alive" | "gone" | "unknown";

/** Identity of this process. */
export function currentOwner(): LockOwner {
  const machine = [textOf("/etc/machine-id"), hostname(), linkOf("/proc/self/ns/pid")];
  return {
    machine: machine.join(" ").trim(),
    boot: textOf("/proc/sys/kernel/random/boot_id"),
    process: process.pid,
    started: startOf(process.pid)?.started ?? "",
  };
}

/** Whether a process still runs; unknown on another machine, and where only process ids can be looked up. */
export function ownerState(owner: LockOwner, own: LockOwner = currentOwner()): OwnerState {
  if (owner.machine !== own.machine) return "unknown";
  if (owner.boot !== own.boot) return "gone";
  if (!hasProcess(owner.process)) return "gone";
  if (owner.started === "") return "unknown";
  const now = startOf(owner.process);
  return now !== undefined && now.started === owner.started && now.runs ? "alive" : "gone";
}

export function parseOwner(value: unknown): LockOwner | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { machine, boot, process: number, started } = { ...value } as Readonly<Record<string, unknown>>;
  if (typeof machine !== "string" || typeof boot !== "string" || typeof started !== "string")
    return undefined;
  return Number.isSafeInteger(number) ? { machine, boot, process: Number(number), started } : undefined;
}

function hasProcess(number: number): boolean {
  if (number <= 0) return false;
  try {
    process.kill(number, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && "code" in error && error.code === "ESRCH");
  }
}

/** State and start time of a process on Linux: fields 3 and 22; field 2 is a name in parentheses (proc(5)). */
function startOf(number: number): { readonly started: string; readonly runs: boolean } | undefined {
  const text = textOf(`/proc/${number}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const started = fields[19];
  return text === "" || started === undefined ? undefined : { started, runs: fields[0] !== "Z" };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return "";
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}
