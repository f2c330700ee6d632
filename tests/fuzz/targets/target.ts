import type { Problem } from "../../../core/problem/problem.ts";
import type { FuzzInput } from "../fuzz-input.ts";

/** One door at which a stranger's files come in. */
export interface Target {
  /** Sound files, from which cases are made. */
  seeds(): Promise<readonly FuzzInput[]>;
  /**
   * Reads one case as the product does. Resolves to every problem that was told; throws where the product would have
   * crashed, or where what it made is not sound.
   */
  run(input: FuzzInput): Promise<readonly Problem[]>;
}
