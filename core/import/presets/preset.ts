import type { Problem } from "../../problem/problem.ts";
import { failure, type Result } from "../../problem/result.ts";
import type { Statistics } from "../statistics.ts";
import type { Grid } from "../table/grid.ts";
import type { DecimalSign } from "../table/written-figure.ts";

/** What a person has said about a file that it does not say itself. */
export interface ReadOptions {
  readonly decimal?: DecimalSign | undefined;
}

/** One layout in which statistics are published. */
export interface Preset {
  /** For lists and messages: "World Bank, one indicator". */
  readonly title: string;
  /** Whether any publisher may use the layout, so that a more exact one comes first. */
  readonly isGeneric?: true;
  readonly recognise: (grid: Grid) => boolean;
  readonly read: (grid: Grid, options: ReadOptions) => Result<Statistics>;
}

/** The failure of a file that a preset was named for, and that has another layout. */
export function otherLayout(grid: Grid, lacking: string): Result<never> {
  return failure([
    {
      code: "import-layout",
      severity: "error",
      message: `the file has another layout: ${lacking}`,
      hint: "leave out --as, so that the layout is recognised",
      place: { file: grid.file },
    },
  ]);
}

export function noFigures(grid: Grid): Problem {
  return {
    code: "import-no-figures",
    severity: "error",
    message: "the table has a header and no figures below it",
    hint: "check what was chosen where it was downloaded",
    place: { file: grid.file },
  };
}
