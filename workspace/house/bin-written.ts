import { basename, extname, join } from "node:path";
import type { Problem } from "../../core/problem/problem.ts";
import { failure, type Result, success } from "../../core/problem/result.ts";
import { diskProblem } from "../disk-problem.ts";
import { NODE_DISK, stateOf } from "../save/disk.ts";
import { saveTogether } from "../save/save-together.ts";
import { type HouseRecord, houseRecordFile, isAsWritten, type KeptFile } from "./house-record.ts";

/** Moves a file to the system's bin, from which it can be restored. */
export type MoveToBin = (file: string) => Promise<void>;

/** The wished name, or the name with a number if the person has a file of that name. */
export async function nameForCopy(
  folder: string,
  wished: string,
  written: readonly KeptFile[],
): Promise<Result<string>> {
  const extension = extname(wished);
  const stem = basename(wished, extension);
  try {
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? wished : `${stem} ${number}${extension}`;
      const own = written.find((kept) => kept.name === name);
      if (own ? (await isAsWritten(folder, own)) !== false : !(await stateOf(NODE_DISK, join(folder, name))))
        return success(name);
    }
  } catch (error) {
    return failure([diskProblem(error, join(folder, wished), "read")]);
  }
}

/**
 * Moves files that Attaché wrote earlier to the bin and removes them from the record. Files that the person has changed
 * since are kept; files that cannot be moved stay on the record for the next time. `keeps` are written files to keep.
 */
export async function binWritten(
  folder: string,
  { current, written }: HouseRecord,
  keeps: readonly KeptFile[],
  moveToBin: MoveToBin,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const left: KeptFile[] = [];
  for (const kept of written) {
    const isOurs = await isAsWritten(folder, kept).catch(() => "unreadable" as const);
    if (isOurs === false) problems.push(keptOwn(kept.name));
    if (!isOurs) continue;
    const isBinned = isOurs === true && (await tryBin(join(folder, kept.name), moveToBin));
    if (isBinned) continue;
    left.push(kept);
    problems.push(notBinned(kept.name));
  }
  const saved = await saveTogether([houseRecordFile(folder, { current, written: [...keeps, ...left] })]);
  return [...problems, ...saved.problems.map((problem) => ({ ...problem, severity: "warning" as const }))];
}

function tryBin(file: string, moveToBin: MoveToBin): Promise<boolean> {
  return moveToBin(file).then(
    () => true,
    () => false,
  );
}

export function keptOwn(name: string): Problem {
  return {
    code: "house-kept",
    severity: "warning",
    message: "is no longer used, but was kept in its folder because you put it there or changed it",
    hint: "delete it by hand if you no longer want it",
    place: { file: name },
  };
}

function notBinned(name: string): Problem {
  return {
    code: "not-binned",
    severity: "warning",
    message: "is no longer used, but could not be moved to the bin and was kept",
    hint: "delete it by hand if you no longer want it",
    place: { file: name },
  };
}
