import type { ProgramView } from "../contract/program.ts";

const RUNTIME = [
  ["Electron", "electron"],
  ["Chromium", "chrome"],
  ["Node.js", "node"],
] as const;

/** `version` is the program's own; the others are as Node tells them. */
export function describeProgram(version: string, versions: NodeJS.ProcessVersions): ProgramView {
  const runtime = RUNTIME.flatMap(([name, key]) => {
    const found = versions[key];
    return found === undefined ? [] : [{ name, version: found }];
  });
  return { version, runtime };
}
