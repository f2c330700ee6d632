import { parentPort } from "node:worker_threads";
import type { CaseReply, CaseToRun } from "./fuzz-messages.ts";
import { runCase } from "./run-case.ts";

const reply = (message: CaseReply): void => parentPort?.postMessage(message);

parentPort?.on("message", ({ target, files }: CaseToRun) => {
  void runCase(target, new Map(files)).then(
    (kinds) => reply({ type: "ran", kinds }),
    (error: unknown) =>
      reply({
        type: "crashed",
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});

reply({ type: "ready" });
