import { expect, test } from "vitest";
import { diskProblem } from "../../workspace/disk-problem.ts";

const withCode = (code: string): Error => Object.assign(new Error("message of the system"), { code });

test("states the reason and the code of a file system error", () => {
  expect(diskProblem(withCode("ENOSPC"), "out/note.pdf", "write")).toEqual({
    code: "cannot-write",
    severity: "error",
    message: "the disk is full (ENOSPC)",
    hint: "free some space, or choose another place",
    place: { file: "out/note.pdf" },
  });
});

test("gives another hint for writing below a file than for reading", () => {
  expect(diskProblem(withCode("ENOTDIR"), "a", "read").hint).toBe("name the folder that contains it");
  expect(diskProblem(withCode("ENOTDIR"), "a", "write").hint).toBe("move or rename that file");
});

test.each([
  ["read", "cannot-read", "cannot be read (EWHATEVER)"],
  ["write", "cannot-write", "cannot be written (EWHATEVER)"],
] as const)("names an unknown code of an error to %s", (action, code, message) => {
  expect(diskProblem(withCode("EWHATEVER"), "a", action)).toMatchObject({ code, message });
});

test("throws errors without a code, which are bugs", () => {
  const bug = new TypeError("x is not a function");
  expect(() => diskProblem(bug, "a", "read")).toThrow(bug);
});
