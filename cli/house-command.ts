import { DEFAULT_HOUSE_STYLE } from "../core/house-style/house-style.ts";
import { problemText } from "../core/problem/problem.ts";
import { houseStyleMap } from "../core/write/docx/house/dress.ts";
import type { MappedStyle } from "../core/write/docx/house/style-map.ts";
import { readHouseFile } from "../workspace/read-house-file.ts";
import type { HouseCheckCommand } from "./arguments.ts";
import { printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Says which of our styles a Word template has, and what of it a note does not take. */
export async function runHouseCheck(
  { file, json }: HouseCheckCommand,
  terminal: Terminal,
): Promise<ExitCode> {
  const read = await readHouseFile(file);
  if (!read.ok) return printProblems(read.problems, json, terminal);
  const { styles } = houseStyleMap(read.value, DEFAULT_HOUSE_STYLE);
  if (json) {
    terminal.print(JSON.stringify({ ok: true, styles, problems: read.problems }));
    return 0;
  }
  for (const problem of read.problems) terminal.printError(problemText(problem));
  const width = Math.max(...styles.map(({ name }) => name.length));
  for (const style of styles) terminal.print(`${style.name.padEnd(width)}  ${standing(style)}`);
  const added = styles.filter(({ type }) => type === "added").length;
  terminal.print(
    `${styles.length - added} of ${styles.length} styles are the template's, ${added} are added`,
  );
  return 0;
}

function standing(style: MappedStyle): string {
  switch (style.type) {
    case "found":
      return "found";
    case "mapped":
      return `mapped to "${style.theirs.name}"`;
    case "added":
      return "missing, will be added";
  }
}
