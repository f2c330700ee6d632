import { Worker } from "node:worker_threads";
import type { FuzzInput } from "./fuzz-input.ts";
import type { CaseReply, CaseToRun } from "./fuzz-messages.ts";
import type { TargetName } from "./targets/targets.ts";

export type CaseOutcome =
  | { readonly type: "ran"; readonly kinds: string; readonly milliseconds: number }
  | { readonly type: "fault"; readonly fault: string };

export interface CaseRunner {
  run(target: TargetName, input: FuzzInput): Promise<CaseOutcome>;
  close(): Promise<void>;
}

export interface CaseLimits {
  /** Processor time, independent of other load, after which a case counts as endless. */
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** Runs cases one after another in a worker; if a case ends the worker, the next case starts another. */
export function startCaseRunner(workerFile: URL, limits: CaseLimits): CaseRunner {
  let worker: Promise<Worker> | undefined;
  return {
    async run(target, input) {
      worker ??= startWorker(workerFile, limits);
      const outcome = await runIn(await worker, target, input, limits);
      if (outcome.type === "fault") {
        void (await worker).terminate();
        worker = undefined;
      }
      return outcome;
    },
    async close() {
      await (await worker)?.terminate();
    },
  };
}

function startWorker(file: URL, { megabytes }: CaseLimits): Promise<Worker> {
  const worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
  return new Promise((resolve, reject) => {
    worker.once("message", () => resolve(worker));
    worker.once("error", reject);
  });
}

const CHECK_MILLISECONDS = 500;

function runIn(
  worker: Worker,
  target: TargetName,
  input: FuzzInput,
  { milliseconds, megabytes }: CaseLimits,
): Promise<CaseOutcome> {
  const started = process.cpuUsage();
  /** Processor time of the whole process, in which nothing else runs. */
  const used = (): number => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  };
  return new Promise((resolve) => {
    const finish = (outcome: CaseOutcome): void => {
      clearInterval(timer);
      worker.off("message", onMessage).off("error", onError);
      resolve(outcome);
    };
    const timer = setInterval(() => {
      if (used() > milliseconds)
        finish({ type: "fault", fault: `still running after ${milliseconds / 1000} s of processor time` });
    }, CHECK_MILLISECONDS);
    const onMessage = (reply: CaseReply): void => {
      if (reply.type === "crashed") finish({ type: "fault", fault: reply.error });
      if (reply.type === "ran") finish({ type: "ran", kinds: reply.kinds, milliseconds: used() });
    };
    const onError = (error: Error): void => {
      const memory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
      finish({ type: "fault", fault: memory ? `needs more than ${megabytes} MB` : String(error.stack) });
    };
    worker.on("message", onMessage).on("error", onError);
    worker.postMessage({ target, files: [...input] } satisfies CaseToRun);
  });
}
