import { basename } from "node:path";
import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { houseReport } from "../core/house-template/house-report.ts";
import { problemText } from "../core/problem/problem.ts";
import { readHouseFile } from "../workspace/read-house-file.ts";
import { shippedMarkings } from "../workspace/shipped-markings.ts";
import type { HouseCheckCommand } from "./arguments/house.ts";
import { houseText } from "./house-text.ts";
import { printJson, printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Reports what a Word template contributes to a note: page, headers and footers, and which of our styles it has. */
export async function runHouseCheck(
  { file, json }: HouseCheckCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readHouseFile(file);
  if (!read.ok) return printProblems(read.problems, json, terminal);
  const report = houseReport(read.value, DEFAULT_HOUSE_STYLE, await shippedMarkings(terminal.shipped));
  const reported = report.problems.map((problem) => ({ ...problem, place: { file } }));
  const problems = [...read.problems, ...reported];
  if (json) {
    printJson(terminal, { ok: true, ...report, problems });
    return 0;
  }
  for (const problem of problems.filter(({ severity }) => severity !== "information"))
    terminal.printError(problemText(problem));
  terminal.print(`A note takes from ${basename(file)}:`);
  for (const line of houseText(report, read.problems)) terminal.print(line);
  return 0;
}
