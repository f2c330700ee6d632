import { parentPort } from "node:worker_threads";
import type { CaseReply, CaseToRun } from "./fuzz-messages.ts";
import { runCase } from "./run-case.ts";

const reply = (message: CaseReply): void => parentPort?.postMessage(message);

/** Drops the output of libraries. */
const warnings: string[] = [];
process.on("warning", ({ message }) => warnings.push(message));

parentPort?.on("message", (toRun: CaseToRun) => void run(toRun).then(reply));

async function run({ target, files }: CaseToRun): Promise<CaseReply> {
  try {
    const kinds = await runCase(target, new Map(files));
    // Node emits warnings in the next turn of the event loop.
    await new Promise(setImmediate);
    const [warning] = warnings.splice(0);
    return warning === undefined
      ? { type: "ran", kinds }
      : { type: "crashed", error: `a warning on standard error: ${warning}` };
  } catch (error) {
    return {
      type: "crashed",
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

reply({ type: "ready" });
