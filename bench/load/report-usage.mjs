import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Imported before a program: at its end writes what it took, all threads together, to the file that USAGE_FILE names. */
if (isMainThread)
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    const peakMemory = process.resourceUsage().maxRSS * 1024;
    const figures = { milliseconds: (user + system) / 1000, clock: performance.now(), peakMemory };
    writeFileSync(process.env.USAGE_FILE, JSON.stringify(figures));
  });
