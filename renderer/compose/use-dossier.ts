import { type Dispatch, useCallback, useEffect, useReducer, useRef } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { Bridge, OpenedDossier } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { type ComposeAction, reduceCompose } from "./compose-reducer.ts";
import { type ComposeState, NOTHING_OPEN } from "./compose-state.ts";
import { openingOutcome } from "./opening-outcome.ts";

export interface DossierHandle {
  readonly state: ComposeState;
  readonly dispatch: Dispatch<ComposeAction>;
  readonly openSample: () => Promise<void>;
  readonly openChosen: () => Promise<void>;
}

/** The action, with the unsaved work on the dossier that was found again. */
async function withDraft(
  action: ComposeAction,
  bridge: Bridge,
  drafts: DraftActions,
): Promise<ComposeAction> {
  if (action.type !== "opened") return action;
  const found = await call(bridge.findDraft({ type: "brief", dossier: action.opened.handle }));
  drafts.tellRemarks(found.problems);
  return found.ok && found.value?.type === "brief" ? { ...action, found: found.value } : action;
}

/** The window starts with the sample dossier, so that there is something to try at once. */
export function useDossier(drafts: DraftActions): DossierHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reduceCompose, NOTHING_OPEN);
  const count = useRef(0);
  /** The request whose dossier is shown: what was asked for before it and comes after it is dropped. */
  const newest = useRef(0);
  const open = useCallback(
    async (ask: () => Promise<Result<OpenedDossier | null>>) => {
      count.current += 1;
      const own = count.current;
      dispatch({ type: "opening" });
      const result = await call(ask());
      const asked = openingOutcome(result, own === count.current);
      if (asked === null) return;
      // The same dossier may be opened again: its draft must be the latest.
      await drafts.flush();
      const action = await withDraft(asked, bridge, drafts);
      if (own < newest.current) return;
      if (action.type !== "opened") return dispatch(action);
      newest.current = own;
      dispatch({ ...action, isOlder: own < count.current });
    },
    [bridge, drafts],
  );
  const openSample = useCallback(() => open(() => bridge.openSampleDossier()), [bridge, open]);
  const openChosen = useCallback(() => open(() => bridge.chooseDossier()), [bridge, open]);
  useEffect(() => {
    void openSample();
  }, [openSample]);
  return { state, dispatch, openSample, openChosen };
}
