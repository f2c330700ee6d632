import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { HouseView } from "../../../electron/contract/api.ts";

export interface HouseState {
  /** Whether the main process has answered which template is in use. */
  readonly known: boolean;
  readonly house: HouseView | null;
  readonly busy: boolean;
  /** Whether the problems are why an action failed, or list what of a template is not applied. */
  readonly failed: boolean;
  readonly problems: readonly Problem[];
}

export const HOUSE_UNKNOWN: HouseState = {
  known: false,
  house: null,
  busy: false,
  failed: false,
  problems: [],
};

/**
 * The state after an answer. `asked`: the person chose the file just now and is told what it does not lend; on
 * opening the window only trouble is worth words. Cancelling leaves everything as it was.
 */
export function houseAfter(before: HouseState, result: Result<HouseView | null>, asked: boolean): HouseState {
  const settled = { ...before, known: true, busy: false };
  if (!result.ok) return { ...settled, failed: true, problems: result.problems };
  if (asked && result.value === null) return settled;
  return { ...settled, house: result.value, failed: false, problems: asked ? result.problems : [] };
}
