import { afterEach, expect, test } from "vitest";
import type { Result } from "../../../core/problem/result.ts";
import { type BoundedWorker, startBoundedWorker } from "../../../workspace/worker/bounded-worker.ts";
import type { WorkKind } from "../../../workspace/worker/work-kind.ts";
import { expectValue } from "../../support/sample.ts";

type Request = { readonly type: string; readonly value?: unknown };
type TestWorker = BoundedWorker<Request, unknown, string>;

const READING: WorkKind = { subject: "the dossier", done: "read", hint: "make it smaller" };
const OPENING: WorkKind = { ...READING, replacesOlder: true };

/** Milliseconds: the first is ample on any machine, the second ends every endless job. */
const AMPLE = 60_000;
const SHORT = 50;

let worker: TestWorker;
function start(megabytes = 256): TestWorker {
  const workerFile = new URL("./troubled-worker.mjs", import.meta.url);
  worker = startBoundedWorker({ workerFile, data: null, megabytes, graceMilliseconds: SHORT });
  return worker;
}
afterEach(() => worker.close());

function run(type: string, work: Partial<Parameters<TestWorker["run"]>[0]> = {}, value?: unknown) {
  return worker.run({ kind: READING, request: { type, value }, milliseconds: AMPLE, ...work });
}

const codes = (result: Result<unknown>) => result.problems.map(({ code }) => code);

test("one warm worker does jobs in order", async () => {
  start();
  const order: unknown[] = [];
  const jobs = [1, 2, 3].map((value) =>
    run("echo", {}, value).then((result) => order.push(expectValue(result))),
  );
  await Promise.all(jobs);
  expect(order).toEqual([1, 2, 3]);
  expect(expectValue(await run("thread"))).toBe(expectValue(await run("thread")));
});

test("a worker that was warmed does the first job in the thread that waits for it", async () => {
  const threads = new Set<unknown>();
  start().warm();
  worker.warm();
  threads.add(expectValue(await run("thread")));
  worker.warm();
  threads.add(expectValue(await run("thread")));
  expect(threads.size).toBe(1);
});

test("reports progress before the result", async () => {
  start();
  const told: string[] = [];
  told.push(String(expectValue(await run("progress", { onProgress: (stage) => told.push(stage) }))));
  expect(told).toEqual(["half", "whole"]);
});

test.each(["spin", "silence"])(
  "stops a job that never ends (%s) with a message, and does the next one",
  async (type) => {
    start();
    const first = expectValue(await run("thread"));
    const stopped = run(type, { milliseconds: SHORT });
    const next = run("thread");
    expect((await stopped).problems).toEqual([
      {
        code: "out-of-time",
        severity: "error",
        message: "the dossier was not read after 0.05 seconds and was stopped",
        hint: "make it smaller",
      },
    ]);
    expect(expectValue(await next)).not.toBe(first);
  },
);

test("stops a job that exhausts memory with a message, and does the next one", async () => {
  start(32);
  const stopped = run("eat");
  const next = run("echo", {}, "fine");
  expect((await stopped).problems).toEqual([
    {
      code: "out-of-memory",
      severity: "error",
      message: "the dossier needed more than 32 MB of memory and was stopped",
      hint: "make it smaller",
    },
  ]);
  expect(expectValue(await next)).toBe("fine");
});

test.each([
  ["throw", "the dossier could not be read: a fault in the worker"],
  ["path", "the dossier could not be read: ENOENT"],
  ["exit", "the dossier could not be read: the worker ended with code 3"],
])("reports a worker that fails (%s), and does the next job", async (type, message) => {
  start();
  const failed = run(type);
  const next = run("echo", {}, "fine");
  expect((await failed).problems).toEqual([expect.objectContaining({ code: "internal", message })]);
  expect(expectValue(await next)).toBe("fine");
});

test("reports a request that cannot be cloned, and the same worker does the next job", async () => {
  start();
  const thread = expectValue(await run("thread"));
  expect(codes(await run("echo", {}, () => 1))).toEqual(["internal"]);
  expect(expectValue(await run("thread"))).toBe(thread);
});

test("reports a missing worker for each job", async () => {
  worker = startBoundedWorker({
    workerFile: new URL("./nowhere.mjs", import.meta.url),
    data: null,
    megabytes: 32,
  });
  expect(codes(await run("echo"))).toEqual(["internal"]);
  expect(codes(await run("echo"))).toEqual(["internal"]);
});

test("does only the newest of work that replaces older work, and all other work", async () => {
  start();
  const done: unknown[] = [];
  const opened = ["silence", "echo", "echo", "echo", "echo"].map((type, value) =>
    run(type, { kind: OPENING }, value).then((result) => {
      if (result.ok) done.push(result.value);
      return codes(result);
    }),
  );
  const other = run("echo", {}, "other");
  const cancelled = ["cancelled"];
  expect(await Promise.all(opened)).toEqual([cancelled, cancelled, cancelled, cancelled, []]);
  expect(done).toEqual([4]);
  expect(expectValue(await other)).toBe("other");
});

test("never begins waiting work that was cancelled", async () => {
  start();
  const controller = new AbortController();
  const first = run("silence", { milliseconds: SHORT });
  const given = run("exit", { signal: controller.signal });
  const next = run("echo", {}, "fine");
  controller.abort();
  expect(codes(await given)).toEqual(["cancelled"]);
  expect(codes(await first)).toEqual(["out-of-time"]);
  expect(expectValue(await next)).toBe("fine");
  expect(codes(await run("exit", { signal: controller.signal }))).toEqual(["cancelled"]);
});

test("running work that is cancelled ends at once and delays the next only briefly", async () => {
  start();
  const controller = new AbortController();
  const told: string[] = [];
  const given = run("spin", { signal: controller.signal, onProgress: (stage) => told.push(stage) });
  const next = run("echo", {}, "fine");
  controller.abort();
  expect(codes(await given)).toEqual(["cancelled"]);
  expect(expectValue(await next)).toBe("fine");
  expect(told).toEqual([]);
});

test("cancelling finished work has no effect", async () => {
  start();
  const controller = new AbortController();
  const thread = expectValue(await run("thread", { signal: controller.signal }));
  controller.abort();
  expect(expectValue(await run("thread"))).toBe(thread);
});

test("a closed worker cancels pending and later work", async () => {
  start();
  const jobs = [run("spin"), run("echo")];
  await worker.close();
  expect((await Promise.all([...jobs, run("echo")])).map(codes)).toEqual([
    ["cancelled"],
    ["cancelled"],
    ["cancelled"],
  ]);
});

test("two workers do not delay each other", async () => {
  start();
  const other = worker;
  const stuck = run("spin");
  start();
  expect(expectValue(await run("echo", {}, "fine"))).toBe("fine");
  await other.close();
  expect(codes(await stuck)).toEqual(["cancelled"]);
});
