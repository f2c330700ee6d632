import { readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openOutput } from "./output/output.ts";
import { bugsAddress, field, unexpectedError } from "./output/unexpected-error.ts";
import { visibleJson, visibleText } from "./output/visible-text.ts";
import type { ExitCode } from "./terminal.ts";

/** Folder of the files that ship; the built file is in out/cli, two folders below it. */
const root = fileURLToPath(new URL("../..", import.meta.url));
const words = process.argv.slice(2);
const output = openOutput(process.stdout, process.stderr);
let isEnding = false;
let isDone = false;

/** Installs error handlers before importing anything else, so that a missing file is reported like any other error. */
async function start(): Promise<void> {
  process.on("uncaughtException", (error) => void fail(error));
  process.on("unhandledRejection", (error) => void fail(error));
  process.on("exit", () => {
    if (isDone) return;
    writeSync(2, `${unexpectedLine(new Error("the program ended before its work was done"))}\n`);
    process.exitCode = 3;
  });
  try {
    const { main } = await import("./main.ts");
    await end(await main(words, output, root, packageVersion()));
  } catch (error) {
    await fail(error);
  }
}

async function end(code: ExitCode): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  process.exitCode = await output.finish(code);
  isDone = true;
}

/** Reports an unexpected error and ends the process, whose state is unknown. */
async function fail(error: unknown): Promise<void> {
  if (isEnding) return;
  output.printError(unexpectedLine(error));
  if (process.env.ATTACHE_TRACE === "1" && error instanceof Error) output.printError(String(error.stack));
  if (words.includes("--json") && !output.hasPrinted())
    output.print(visibleJson({ ok: false, problems: [unexpected(error)] }));
  await end(3);
  process.exit();
}

function unexpectedLine(error: unknown): string {
  const { message, hint } = unexpected(error);
  return visibleText(`attache: ${message}; ${hint}`);
}

function unexpected(error: unknown): ReturnType<typeof unexpectedError> {
  const bugs = bugsAddress(manifest());
  return unexpectedError(error, { version: packageVersion(), words, ...(bugs !== undefined && { bugs }) });
}

function packageVersion(): string {
  const version = field(manifest(), "version");
  return typeof version === "string" ? version : "unknown";
}

function manifest(): unknown {
  try {
    return JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  } catch {
    return undefined;
  }
}

void start();
