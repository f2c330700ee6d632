import { mkdtemp, readdir, readFile, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FAULT_PLACE, faultOf } from "../../../electron/contract/fault.ts";
import { createLog } from "../../../electron/main/log/log.ts";

const NOON = Date.UTC(2026, 2, 4, 12);

async function newLog() {
  const folder = await mkdtemp(join(tmpdir(), "attache-log-"));
  const log = createLog(join(folder, "logs", "attache.log"), () => NOON);
  const read = () => readFile(log.file, "utf8");
  return { folder, log, read };
}

/** An error with a stack as V8 writes it. */
function thrown(message: string, frames: readonly string[], change: object = {}): Error {
  const error = Object.assign(new Error(message), change);
  error.stack = `${error}\n${frames.map((frame) => `    at ${frame}`).join("\n")}`;
  return error;
}

describe("what is written of a fault", () => {
  test("is its class, its code and places in our scripts, and no word of its message", () => {
    const error = thrown(
      "cannot open /home/anna/Secret visit.yaml",
      [
        "Object.readSecret [as run] (file:///opt/Attache/resources/app.asar/out/electron/main.mjs:120:8)",
        "async Promise.all (index 0)",
        "app://attache/assets/chunk-Ab_3.js:7:900",
        "node:internal/process/task_queues:105:5",
      ],
      { code: "EACCES" },
    );
    expect(faultOf(error)).toEqual({
      name: "Error EACCES",
      places: ["main.mjs:120:8", "chunk-Ab_3.js:7:900"],
    });
  });

  test("leaves out a message that looks like a stack", () => {
    const error = thrown("first line\n    at Anna (/home/anna/visit.js:1:1)", ["f (/x/main.mjs:2:3)"]);
    expect(faultOf(error).places).toEqual(["main.mjs:2:3"]);
  });

  test("is no stack whose beginning is not known", () => {
    const error = thrown("before", ["f (/x/main.mjs:2:3)"]);
    error.message = "after";
    expect(faultOf(error)).toEqual({ name: "Error", places: [] });
  });

  test("is no name that holds words", () => {
    expect(faultOf(Object.assign(new Error("x"), { name: "Visit of Anna", code: "no code" })).name).toBe(
      "Error",
    );
    expect(faultOf("a secret")).toEqual({ name: "string", places: [] });
  });

  test("is the places of a real error", () => {
    const { places } = faultOf(new TypeError("a secret"));
    for (const place of places) expect(place).toMatch(FAULT_PLACE);
  });
});

describe("the log", () => {
  test("has a line for each event, with its time", async () => {
    const { log, read } = await newLog();
    log.note("render-process-gone crashed 5");
    log.fault("main", thrown("secret", ["f (/a/main.mjs:1:2)"]));
    log.fault("window", { name: "TypeError", places: ["index-1.js:3:4"] });
    expect(await read()).toBe(
      [
        "2026-03-04T12:00:00.000Z render-process-gone crashed 5",
        "2026-03-04T12:00:00.000Z fault main Error main.mjs:1:2",
        "2026-03-04T12:00:00.000Z fault window TypeError index-1.js:3:4",
        "",
      ].join("\n"),
    );
  });

  test("takes nothing that is no code", async () => {
    const { log, read } = await newLog();
    log.note("opened /home/anna/visit.yaml\nand more");
    expect(await read()).toBe("2026-03-04T12:00:00.000Z unnamed\n");
  });

  test("is two files of bounded size, however much happens", async () => {
    const { log, folder } = await newLog();
    for (let count = 0; count < 12_000; count += 1) log.note("child-process-gone GPU crashed 139");
    const names = await readdir(join(folder, "logs"));
    expect(names.sort()).toEqual(["attache.log", "attache.old.log"]);
    for (const name of names)
      expect((await stat(join(folder, "logs", name))).size).toBeLessThanOrEqual(256 * 1024 + 200);
  });

  test("stops nothing where it cannot be written", () => {
    const log = createLog("/dev/null/attache.log", () => NOON);
    expect(() => log.note("unresponsive")).not.toThrow();
  });
});
