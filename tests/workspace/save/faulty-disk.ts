import { writeFile } from "node:fs/promises";
import { type Disk, NODE_DISK } from "../../../workspace/save/disk.ts";
import type { LockOwner } from "../../../workspace/save/owner.ts";
import type { GivenSettings } from "../../../workspace/save/save-settings.ts";

/** A fault at one step; steps are counted from 0. */
export interface Fault {
  readonly step: number;
  /** Moment of the fault: before the step, after it, or with half of a file written. */
  readonly moment: "before" | "after" | "half";
  /** Error code of the system, or the end of the process. */
  readonly code: string;
  /** Whether all later steps fail as well, as on a share that is gone. */
  readonly isLasting: boolean;
}

export interface FaultyDisk {
  readonly disk: Disk;
  /** Names of the requested steps. */
  readonly steps: readonly (keyof Disk)[];
}

export const CRASH = "CRASH";

/** Steps that change nothing, at which only one moment is of interest. */
export const READING: readonly (keyof Disk)[] = [
  ...(["state", "read", "names", "realPath", "linkTarget", "checkWritable", "flushFolder"] as const),
];

export function faultyDisk(fault?: Fault, beforeStep: (step: number) => void = () => {}): FaultyDisk {
  const steps: (keyof Disk)[] = [];
  function wrap<Arguments extends readonly unknown[], Value>(
    name: keyof Disk,
    real: (...args: Arguments) => Promise<Value>,
    halfDone: (...args: Arguments) => Promise<unknown> = async () => {},
  ): (...args: Arguments) => Promise<Value> {
    return async (...args) => {
      const step = steps.push(name) - 1;
      beforeStep(step);
      if (!fault || !fails(fault, step)) return real(...args);
      if (step === fault.step && fault.moment === "after") await real(...args);
      if (step === fault.step && fault.moment === "half") await halfDone(...args);
      throw Object.assign(new Error(fault.code), { code: fault.code });
    };
  }
  const disk: Disk = {
    state: wrap("state", NODE_DISK.state),
    read: wrap("read", NODE_DISK.read),
    names: wrap("names", NODE_DISK.names),
    realPath: wrap("realPath", NODE_DISK.realPath),
    linkTarget: wrap("linkTarget", NODE_DISK.linkTarget),
    checkWritable: wrap("checkWritable", NODE_DISK.checkWritable),
    create: wrap("create", createUnflushed, (path, bytes, mode) =>
      createUnflushed(path, bytes.subarray(0, bytes.length >> 1), mode),
    ),
    rewrite: wrap("rewrite", NODE_DISK.rewrite),
    setMode: wrap("setMode", NODE_DISK.setMode),
    setOwner: wrap("setOwner", NODE_DISK.setOwner),
    rename: wrap("rename", NODE_DISK.rename),
    link: wrap("link", NODE_DISK.link),
    copy: wrap("copy", NODE_DISK.copy),
    remove: wrap("remove", NODE_DISK.remove),
    makeFolder: wrap("makeFolder", NODE_DISK.makeFolder),
    removeFolder: wrap("removeFolder", NODE_DISK.removeFolder),
    flushFolder: wrap("flushFolder", async () => {}),
  };
  return { disk, steps };
}

function fails(fault: Fault, step: number): boolean {
  return step === fault.step || (step > fault.step && fault.isLasting);
}

/** Replaces flushing, so that a thousand saves need not wait for the real disk. */
async function createUnflushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  await writeFile(path, bytes, { flag: "wx", mode });
}

let processes = 0;

/** A process of a machine on which only processes of `running` run. */
export function processOn(disk: Disk, running: Set<number>): GivenSettings & { readonly owner: LockOwner } {
  processes += 1;
  const owner = { machine: "m", boot: "b", process: processes, started: "1" };
  running.add(owner.process);
  return {
    disk,
    delay: async () => {},
    owner,
    stateOfOwner: (other) =>
      other.machine !== "m" ? "unknown" : running.has(other.process) ? "alive" : "gone",
  };
}
