import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { FuzzInput } from "./fuzz-input.ts";
import type { TargetName } from "./targets/targets.ts";

/** Collects faults; each is reported once, however many cases cause it. */
export interface Findings {
  /** Adds a fault; true if no case has caused it before. */
  add(target: TargetName, fault: string, input: FuzzInput): boolean;
  readonly count: number;
}

/** Keeps the first case of each fault below `folder`, as a folder of its files with the fault beside it. */
export function createFindings(folder: string): Findings {
  const known = new Set<string>();
  return {
    get count() {
      return known.size;
    },
    add(target, fault, input) {
      const signature = `${target}: ${signatureOf(fault)}`;
      if (known.has(signature)) return false;
      known.add(signature);
      const name = createHash("sha256").update(signature).digest("hex").slice(0, 10);
      const place = join(folder, target, name);
      for (const [file, bytes] of input) {
        const path = join(place, file.replaceAll("..", "__").replaceAll("\0", "_"));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, bytes);
      }
      writeFileSync(`${place}.txt`, `${fault}\n`);
      process.stdout.write(
        `${target} ${name}: ${fault
          .split("\n")
          .slice(0, 4)
          .map((line) => line.slice(0, 200))
          .join("\n    ")}\n`,
      );
      return true;
    },
  };
}

/** The first line without numbers and quotations, and the innermost lines of the stack. */
function signatureOf(fault: string): string {
  const [first = "", ...stack] = fault.split("\n");
  const places = stack.slice(0, 3).map((line) => line.replace(/\(.*[/\\]|:\d+:\d+\)?$/g, ""));
  return [first.replace(/"[^"]*"|\d+/g, "…").slice(0, 120), ...places].join("\n");
}
