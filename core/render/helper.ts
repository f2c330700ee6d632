import type { Problem } from "../problem/problem.ts";
import type { StatementField } from "./traced-value.ts";

/** What a helper knows of its call besides its parameters. */
export interface HelperCall {
  /** `name=value` pairs. */
  readonly named: ReadonlyMap<string, unknown>;
  /** The field of a statement that the first parameter was read from. */
  readonly owner: StatementField | null;
  /** Tells a problem at the place of the call; what it gives back is to be returned in place of a value. */
  readonly report: (problem: Omit<Problem, "place">) => unknown;
  /** To be told of every statement that the helper prints without having been handed it. */
  readonly onRead: (object: object) => void;
  /** Counts characters before a text of them is made; throws once they are more than a note may have. */
  readonly spend: (characters: number) => void;
}

export type Helper = (parameters: readonly unknown[], call: HelperCall) => unknown;
