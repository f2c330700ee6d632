import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { WindowNoteRequest } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { nextJob } from "../bridge/job.ts";
import "./pdf/pdf-worker.ts";
import { type Drawing, NO_DRAWING, NO_PREVIEW, type PreviewState, reducePreview } from "./preview-state.ts";

export type PreviewRequest = Omit<WindowNoteRequest, "job">;

export interface PreviewHandle {
  readonly state: PreviewState;
  readonly stop: () => void;
  readonly again: () => void;
}

/** Long enough to let a person type on, short enough not to be felt. Before the first pages there is nothing to wait for. */
const PAUSE_MS = 150;

function subjectOf(request: PreviewRequest): string {
  return request.draft ? `${request.dossier} ${request.draft.id}` : request.dossier;
}

/** Loads pdf.js when the window has drawn itself first. */
function pdfModule() {
  return import("./pdf/pdf.ts");
}

async function drawingOf(bytes: Uint8Array): Promise<Drawing> {
  try {
    const { loadPdf } = await pdfModule();
    return { pdf: await loadPdf(bytes), drawingFault: "" };
  } catch (error) {
    return { pdf: null, drawingFault: error instanceof Error ? error.message : String(error) };
  }
}

function release(pdf: Drawing["pdf"]): void {
  void pdf?.document.loadingTask.destroy();
}

/** Lets go of pages that newer ones took the place of. */
function useRelease(pdf: Drawing["pdf"]): void {
  useEffect(() => () => release(pdf), [pdf]);
}

/** Asks for a preview of each new `request`; the latest wins, and nothing older is worked on. */
export function usePreview(request: PreviewRequest | null): PreviewHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reducePreview, NO_PREVIEW);
  const [attempt, setAttempt] = useState(0);
  const job = useRef("");
  const hasPages = useRef(false);
  hasPages.current = state.pdf !== null;
  useRelease(state.pdf);
  // While the brief is opened and its note made, what will draw it is loaded.
  useEffect(() => {
    const idle = requestIdleCallback(() => void pdfModule().catch(() => undefined));
    return () => cancelIdleCallback(idle);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt asks again for the same request
  useEffect(() => {
    if (!request) {
      dispatch({ type: "cleared" });
      return;
    }
    const own = nextJob("preview");
    let running = false;
    const timer = setTimeout(
      async () => {
        job.current = own;
        running = true;
        dispatch({ type: "started", job: own, about: subjectOf(request) });
        const result = await call(bridge.preview({ ...request, job: own }));
        running = false;
        const drawing = result.ok && job.current === own ? await drawingOf(result.value.pdf) : NO_DRAWING;
        if (job.current === own) dispatch({ type: "finished", job: own, result, ...drawing });
        else release(drawing.pdf);
      },
      hasPages.current ? PAUSE_MS : 0,
    );
    return () => {
      clearTimeout(timer);
      if (job.current === own) job.current = "";
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
    job.current = "";
  }, [bridge]);
  const again = useCallback(() => setAttempt((before) => before + 1), []);
  return useMemo(() => ({ state, stop, again }), [state, stop, again]);
}
