import { parentPort, threadId } from "node:worker_threads";

/** Answers each request with what was posted; a brief titled "end" ends the thread. */
parentPort.on("message", ({ job, request }) => {
  if (request.brief.title === "end") process.exit(3);
  parentPort.postMessage({
    type: "done",
    job,
    result: { ok: true, value: { threadId, dossier: request.dossier }, problems: [] },
  });
});
