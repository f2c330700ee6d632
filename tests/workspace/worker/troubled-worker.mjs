import { readFileSync } from "node:fs";
import { parentPort, threadId } from "node:worker_threads";

/** A worker for the tests of its host: each kind of request ends in another way, and some never do. */
const ANSWERS = {
  echo: ({ value }) => value,
  thread: () => threadId,
  progress: (_, report) => {
    report("half");
    return "whole";
  },
  spin: () => {
    for (;;);
  },
  throw: () => {
    throw new Error("a fault in the worker");
  },
  path: () => readFileSync("/home/someone/secret"),
  exit: () => process.exit(3),
  eat: () => {
    const eaten = [];
    for (;;) eaten.push(new Array(100_000).fill(eaten.length));
  },
};

parentPort.on("message", ({ job, request }) => {
  if (request.type === "silence") return;
  const report = (progress) => parentPort.postMessage({ type: "progress", job, progress });
  const value = ANSWERS[request.type](request, report);
  parentPort.postMessage({ type: "done", job, result: { ok: true, value, problems: [] } });
});
