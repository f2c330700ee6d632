import type { Result } from "../../core/problem/result.ts";
import type { OpenedDossier } from "../../electron/contract/api.ts";
import type { ComposeAction } from "./compose-reducer.ts";

/**
 * What an answer to "open a dossier" means for the window. Null where it means nothing: the reading was given up for a
 * dossier that was asked for later, whose own answer is still to come.
 */
export function openingOutcome(
  result: Result<OpenedDossier | null>,
  isNewest: boolean,
): ComposeAction | null {
  if (result.ok) {
    if (result.value === null) return { type: "openCancelled" };
    return { type: "opened", opened: result.value, warnings: result.problems };
  }
  const cancelled = result.problems.some(({ code }) => code === "cancelled");
  if (!cancelled) return { type: "openFailed", problems: result.problems };
  return isNewest ? { type: "openCancelled" } : null;
}
