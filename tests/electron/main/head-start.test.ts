import { expect, test } from "vitest";
import { type Result, success } from "../../../core/problem/result.ts";
import type { OpenedBrief } from "../../../electron/contract/briefs.ts";
import { headStart } from "../../../electron/main/head-start.ts";
import { problemReply } from "../../../electron/main/problem-reply.ts";
import { BRIEF } from "./fakes.ts";

const OPENED = {
  id: "7d0f2c9e-9d61-4a36-8f34-0a1b2c3d4e5f",
  brief: BRIEF,
  dossier: { handle: "one" },
} as unknown as OpenedBrief;

/** A program that begins with the answers, one for each question. */
function begin(...answers: readonly Promise<Result<OpenedBrief | null>>[]) {
  const log: string[] = [];
  const queue = [...answers];
  const ask = headStart(
    () => {
      log.push("open");
      return queue.shift() ?? Promise.resolve(success(null));
    },
    {
      prepare: (dossier, brief) => log.push(`prepare ${dossier} ${brief.title}`),
      warm: () => log.push("warm"),
    },
  );
  return { log, ask };
}

test("the brief that was open last is opened before the window asks, and its preview begun", async () => {
  const { log, ask } = begin(Promise.resolve(success(OPENED)));
  expect(log).toEqual(["open"]);
  expect(await ask()).toEqual(success(OPENED));
  expect(log).toEqual(["open", `prepare one ${BRIEF.title}`]);
});

test("a window that is loaded again is answered anew", async () => {
  const { log, ask } = begin(Promise.resolve(success(null)), Promise.resolve(success(OPENED)));
  expect(await ask()).toEqual(success(null));
  expect(await ask()).toEqual(success(OPENED));
  expect(log).toEqual(["open", "warm", "open"]);
});

test("no preview is begun of a brief whose last changes are not in its file", async () => {
  const unsaved = { ...OPENED, unsaved: { brief: BRIEF, keptAt: 0 } };
  const { log, ask } = begin(Promise.resolve(success(unsaved)));
  await ask();
  expect(log).toEqual(["open"]);
});

test.each([
  ["no brief was open", Promise.resolve(success(null))],
  ["it cannot be opened", Promise.resolve(problemReply<never>("brief-unreadable", "it cannot be read"))],
])("where %s, the worker gets ready for another", async (_, answer) => {
  const { log, ask } = begin(answer);
  expect(await ask()).toEqual(await answer);
  expect(log).toEqual(["open", "warm"]);
});

test("a fault is the window's to meet", async () => {
  const { ask } = begin(Promise.reject(new Error("a bug")));
  await expect(ask()).rejects.toThrow("a bug");
});
