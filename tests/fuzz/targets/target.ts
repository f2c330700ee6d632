import type { Problem } from "../../../core/problem/problem.ts";
import type { FuzzInput } from "../fuzz-input.ts";

/** An entry point for strangers' files. */
export interface Target {
  /** Valid files, from which cases are made. */
  seeds(): Promise<readonly FuzzInput[]>;
  /**
   * Reads one case as the product does. Resolves to all reported problems; throws if the product would have crashed, or
   * made an invalid file.
   */
  run(input: FuzzInput): Promise<readonly Problem[]>;
}
