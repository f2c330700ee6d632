import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import { type PrintSystem, type PrintWindow, printPdf } from "../../../electron/main/printing/print-pdf.ts";
import { problemReply } from "../../../electron/main/problem-reply.ts";
import { codesOf } from "./fakes.ts";

const BYTES = new Uint8Array([37, 80, 68, 70]);

function system(window: Partial<PrintWindow>, change: Partial<PrintSystem> = {}) {
  const log: string[] = [];
  const folder = join(mkdtempSync(join(tmpdir(), "attache-print-")), "printing");
  const it: PrintSystem = {
    folder,
    openWindow: () => ({
      load: async (address) => {
        const bytes = await readFile(fileURLToPath(address));
        log.push(`load ${bytes.length}`);
      },
      print: async () => "",
      close: () => void log.push("close"),
      ...window,
    }),
    openFile: async (file) => {
      log.push(`open ${existsSync(file)}`);
      return success(null);
    },
    ...change,
  };
  return { it, log, folder };
}

test("a note is printed from a hidden window, and nothing of it stays on the disk", async () => {
  const { it, log, folder } = system({});
  expect(await printPdf(BYTES, it)).toEqual(success(null));
  expect(log).toEqual(["load 4", "close"]);
  expect(readdirSync(folder)).toEqual([]);
});

test("a dialog that the person closes is no trouble", async () => {
  const { it, log } = system({ print: async () => "Print job canceled" });
  expect(await printPdf(BYTES, it)).toEqual(success(null));
  expect(log).toEqual(["load 4", "close"]);
});

test.each([
  ["cannot be shown", { load: () => Promise.reject(new Error("ERR_FAILED")) }],
  ["cannot be printed", { print: async () => "Print job failed" }],
])("a note that %s is opened in the system's program, which is said", async (_, window) => {
  const { it, log, folder } = system(window);
  expect(codesOf(await printPdf(BYTES, it))).toEqual(["print-elsewhere"]);
  expect(log.slice(-2)).toEqual(["close", "open true"]);
  // The file of the time before is gone with the next.
  await printPdf(BYTES, system({}, { folder }).it);
  expect(readdirSync(folder)).toEqual([]);
});

test("where there is no such program either, the person is told to save the PDF", async () => {
  const { it } = system(
    { print: async () => "no printer" },
    { openFile: async () => problemReply("not-opened", "no program") },
  );
  expect(codesOf(await printPdf(BYTES, it))).toEqual(["not-printed-out"]);
});
