import type { Problem } from "../../problem/problem.ts";
import type { StatementField } from "../traced-value.ts";

/** The context of a helper's call. */
export interface HelperCall {
  /** `name=value` pairs. */
  readonly named: ReadonlyMap<string, unknown>;
  /** The field of a statement that the first parameter was read from. */
  readonly owner: StatementField | null;
  /** Reports a problem at the place of the call; the helper returns the result in place of a value. */
  readonly report: (problem: Omit<Problem, "place">) => unknown;
  /** Must be called with each statement that the helper prints and that is not a parameter. */
  readonly onRead: (object: object) => void;
  /** Must be called with the length of a text before it is made; throws once a note's limit is exceeded. */
  readonly spend: (characters: number) => void;
}

export type Helper = (parameters: readonly unknown[], call: HelperCall) => unknown;
