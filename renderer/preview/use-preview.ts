import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import type { WindowNoteRequest } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { nextJob } from "../bridge/job.ts";
import { NO_PREVIEW, type PreviewState, reducePreview } from "./preview-state.ts";

export type PreviewRequest = Omit<WindowNoteRequest, "job">;

export interface PreviewHandle {
  readonly state: PreviewState;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Long enough to let a person type on, short enough not to be felt. */
const PAUSE_MS = 150;

function subjectOf(request: PreviewRequest): string {
  return request.draft ? `${request.dossier} ${request.draft.id}` : request.dossier;
}

/** Asks for a preview of each new `request`; the latest wins, and nothing older is worked on. */
export function usePreview(request: PreviewRequest | null): PreviewHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reducePreview, NO_PREVIEW);
  const [attempt, setAttempt] = useState(0);
  const job = useRef("");

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same request
  useEffect(() => {
    if (!request) {
      dispatch({ type: "cleared" });
      return;
    }
    const own = nextJob("preview");
    let running = false;
    const timer = setTimeout(async () => {
      job.current = own;
      running = true;
      dispatch({ type: "started", job: own, about: subjectOf(request) });
      const result = await call(bridge.preview({ ...request, job: own }));
      running = false;
      dispatch({ type: "finished", job: own, result });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      if (running) void call(bridge.cancel(own));
    };
  }, [bridge, request, attempt]);

  useEffect(
    () => bridge.on("progress", ({ job, stage }) => dispatch({ type: "progressed", job, stage })),
    [bridge],
  );

  const stop = useCallback(() => {
    dispatch({ type: "stopped" });
    void call(bridge.cancel(job.current));
  }, [bridge]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return { state, stop, again };
}
