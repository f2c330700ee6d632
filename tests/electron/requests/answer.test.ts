import { expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import type { Api } from "../../../electron/contract/api.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import { answer } from "../../../electron/main/requests/answer.ts";
import { codesOf, fakeDialogs, fakeProgram, fakeServices, requestFor } from "../main/fakes.ts";

const api: Api = {
  ...createApi({
    program: fakeProgram(),
    services: fakeServices(),
    dialogs: fakeDialogs(),
    samples: "",
    takeOpenedFile: () => null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  }),
  cancel: async () => success(null),
  listTemplates: async () => Promise.reject(new Error("cannot open /home/someone/secret")),
};

const unexpected: unknown[] = [];
const ask = (method: keyof Api, ...args: readonly unknown[]) =>
  answer(api, method, args, (error) => unexpected.push(error));

test("a fitting request reaches its method", async () => {
  expect(await ask("cancel", "job-1")).toEqual(success(null));
});

test.each([
  ["too few arguments", "cancel", []],
  ["too many arguments", "chooseDossier", ["/etc"]],
  ["the wrong type", "cancel", [7]],
  ["an empty id", "readTemplate", [""]],
  ["an endless id", "readTemplate", ["x".repeat(10_000)]],
  ["an unknown format", "saveNotes", [requestFor("d"), ["exe"]]],
  ["a request with a path", "preview", [{ ...requestFor("d"), path: "/etc/passwd" }]],
  ["a brief without a ceiling", "preview", [{ ...requestFor("d"), brief: {} }]],
  ["nothing at all", "preview", [null]],
] as const)("%s is refused", async (_name, method, args) => {
  expect(codesOf(await ask(method, ...args))).toEqual(["invalid-request"]);
});

test("an exception becomes a failure that says nothing of what was inside", async () => {
  const result = await ask("listTemplates");
  expect(codesOf(result)).toEqual(["internal"]);
  expect(JSON.stringify(result)).not.toMatch(/home|secret/);
  expect(String(unexpected[0])).toContain("secret");
});
