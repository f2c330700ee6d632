import { parentPort } from "node:worker_threads";

/**
 * Stands in for the built reader or note worker: the name that comes with a request says what happens. What is named
 * "hang", or has no name, is never answered; other names are answered with the request's own type.
 */
parentPort.on("message", ({ job, request }) => {
  const name = request.folder ?? request.id ?? request.name ?? request.draft?.id ?? "hang";
  if (name === "hang") for (;;);
  if (name === "throw") throw new Error("a fault in the reader");
  if (name === "eat") for (const eaten = []; ; ) eaten.push(new Array(100_000).fill(eaten.length));
  parentPort.postMessage({ type: "done", job, result: { ok: true, value: request.type, problems: [] } });
});
