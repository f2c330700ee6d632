import { type Dispatch, useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { Brief, OpenedDossier } from "../../electron/contract/api.ts";
import type { OpenedBrief } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import type { DocumentState } from "./document-reducer.ts";
import { type ContentAction, type DocumentAction, NOTHING_OPEN, reduceDocument } from "./document-reducer.ts";
import { createOpenRequests, isCancelled, type OpenAnswer } from "./open-requests.ts";
import { type AutosaveHandle, useAutosave } from "./use-autosave.ts";
import { useDossierWatch } from "./use-dossier-watch.ts";

/** The open brief and all that can be done with it as a document. */
export interface DocumentHandle {
  readonly state: DocumentState;
  readonly dispatch: Dispatch<DocumentAction>;
  /** Changes the brief's content, in a step that can be undone. */
  readonly edit: Dispatch<ContentAction>;
  readonly autosave: AutosaveHandle;
  readonly open: (ask: () => Promise<Result<OpenedBrief | null>>) => Promise<void>;
  /** Makes a new brief on a dossier and opens it. */
  readonly create: (dossier: OpenedDossier, brief: Brief, name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What an answer means for the window. */
function outcomeOf(result: OpenAnswer): DocumentAction {
  if (isCancelled(result)) return { type: "openCancelled" };
  if (!result.ok) return { type: "openFailed", problems: result.problems };
  if (result.value === null) return { type: "openCancelled" };
  return { type: "opened", opened: result.value, warnings: result.problems };
}

export function useDocument(drafts: DraftActions): DocumentHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reduceDocument, NOTHING_OPEN);
  const autosave = useAutosave(state.session, drafts);
  const { flush } = autosave;
  const [requests] = useState(createOpenRequests);
  const openId = state.session?.id;
  const shown = useRef(openId);
  shown.current = openId;
  const { flush: flushAll } = drafts;

  const open = useCallback(
    async (ask: () => Promise<OpenAnswer>) => {
      dispatch({ type: "opening" });
      const answer = await requests.make(async () => {
        // The same brief may be opened again: its file must hold the latest state.
        await flush();
        return call(ask());
      });
      if (!answer) return;
      const outcome = outcomeOf(answer);
      const before = shown.current;
      dispatch(outcome);
      const isOther = outcome.type === "opened" && before !== undefined && before !== outcome.opened.id;
      // Others may write the brief before once its last letters are in its file.
      if (isOther) setTimeout(() => void flushAll().finally(() => call(bridge.closeBrief(before))));
    },
    [bridge, flush, flushAll, requests],
  );
  const create = useCallback(
    (dossier: OpenedDossier, brief: Brief, name: string) =>
      open(() => bridge.createBrief(dossier.handle, brief, name)),
    [bridge, open],
  );
  const close = useCallback(async () => {
    await flush();
    if (openId !== undefined) await call(bridge.closeBrief(openId));
    dispatch({ type: "closed" });
  }, [bridge, flush, openId]);
  const edit = useCallback((action: ContentAction) => dispatch({ ...action, at: performance.now() }), []);

  useDossierWatch(state.session?.opened.handle, dispatch);
  useEffect(() => bridge.on("briefGiven", () => void open(() => bridge.takeOpenedBrief())), [bridge, open]);
  useEffect(() => {
    void open(async () => {
      const given = await bridge.takeOpenedBrief();
      return given.ok && given.value === null ? bridge.lastOpenBrief() : given;
    });
  }, [bridge, open]);
  return { state, dispatch, edit, autosave, open, create, close };
}
