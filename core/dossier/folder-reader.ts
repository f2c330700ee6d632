import { parseLocatedJson } from "../located-text/located-json.ts";
import { type LocatedData, parseLocatedYaml } from "../located-text/located-yaml.ts";
import type { Problem } from "../problem/problem.ts";
import { failure, type Result } from "../problem/result.ts";
import { commentProblems } from "./check-texts.ts";
import { missingFile } from "./listed-files.ts";
import type { TextFiles, UnreadableFiles } from "./text-files.ts";

/** Reads the files of one folder and collects their problems. */
export interface FolderReader {
  readonly problems: readonly Problem[];
  readonly paths: readonly string[];
  readonly report: (more: readonly Problem[]) => void;
  readonly keep: <Value>(result: Result<Value>) => Value | undefined;
  readonly read: (path: string) => LocatedData | undefined;
  readonly isThere: (path: string) => boolean;
  readonly textOf: (path: string) => string | undefined;
  readonly faultOf: (path: string) => Problem | undefined;
  /** The name of the file in problems. */
  readonly nameOf: (path: string) => string;
}

export function createReader(folder: string, files: TextFiles, unreadable: UnreadableFiles): FolderReader {
  const problems: Problem[] = [];
  const report = (more: readonly Problem[]): void => {
    for (const problem of more) problems.push(problem);
  };
  const keep = <Value>(result: Result<Value>): Value | undefined => {
    report(result.problems);
    return result.ok ? result.value : undefined;
  };
  return {
    problems,
    paths: [...files.keys(), ...unreadable.keys()],
    report,
    keep,
    read(path) {
      const file = keep(readFile(folder, files, unreadable, path));
      report(file?.faults ?? []);
      if (file) report(commentProblems(file));
      return file;
    },
    isThere: (path) => files.has(path) || unreadable.has(path),
    textOf: (path) => files.get(path),
    faultOf: (path) => unreadable.get(path),
    nameOf: (path) => `${folder}/${path}`,
  };
}

/** Fields whose values are numbers. Numbers in all other fields are text, printed as they are written. */
export const NUMERIC_FIELDS = ["priority", "decimals", "baseYear"];

function readFile(
  folder: string,
  files: TextFiles,
  unreadable: UnreadableFiles,
  name: string,
): Result<LocatedData> {
  const file = `${folder}/${name}`;
  const text = files.get(name);
  if (text !== undefined)
    return name.endsWith(".json")
      ? parseLocatedJson(file, text)
      : parseLocatedYaml(file, text, NUMERIC_FIELDS);
  return failure([unreadable.get(name) ?? missingFile(file)]);
}
