import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CHILD = fileURLToPath(new URL("child.mjs", import.meta.url));

/** Measures in a new process; see child.mjs. */
export function runChild(task) {
  const output = execFileSync(process.execPath, ["--expose-gc", CHILD, JSON.stringify(task)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

/** Milliseconds of a whole process, from its start to its end. */
export function timeProcess(task) {
  const start = performance.now();
  runChild(task);
  return performance.now() - start;
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
