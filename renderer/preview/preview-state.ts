import type { Problem } from "../../core/problem/problem.ts";
import { assertNever, type Result } from "../../core/problem/result.ts";
import type { Preview, Stage } from "../../electron/contract/api.ts";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";

/**
 * The last preview that worked stays on the screen while a newer one is made, or when it fails.
 * `about` names what the preview is of: pages of another dossier are never shown as if they were of this one.
 */
export interface PreviewState {
  readonly about: string;
  readonly shown: Preview | null;
  /** The pages of `shown`, which come with it, so that count and findings never run ahead of them. */
  readonly pdf: LoadedPdf | null;
  /** Why the pages of `shown` cannot be drawn; empty where they can. */
  readonly drawingFault: string;
  readonly work: { readonly job: string; readonly stage?: Stage } | null;
  /** Why the newest request gave no pages. */
  readonly problems: readonly Problem[];
  readonly stopped: boolean;
}

/** The pages of a preview that worked, or why there are none. */
export interface Drawing {
  readonly pdf: LoadedPdf | null;
  readonly drawingFault: string;
}

export const NO_DRAWING: Drawing = { pdf: null, drawingFault: "" };

export type PreviewAction =
  | { readonly type: "cleared" }
  | { readonly type: "started"; readonly job: string; readonly about: string }
  | { readonly type: "progressed"; readonly job: string; readonly stage: Stage }
  | ({ readonly type: "finished"; readonly job: string; readonly result: Result<Preview> } & Partial<Drawing>)
  | { readonly type: "stopped" };

export const NO_PREVIEW: PreviewState = {
  about: "",
  shown: null,
  ...NO_DRAWING,
  work: null,
  problems: [],
  stopped: false,
};

function start(state: PreviewState, job: string, about: string): PreviewState {
  const same = state.about === about;
  return {
    about,
    shown: same ? state.shown : null,
    ...(same ? { pdf: state.pdf, drawingFault: state.drawingFault } : NO_DRAWING),
    work: { job },
    problems: same ? state.problems : [],
    stopped: false,
  };
}

function finish(state: PreviewState, result: Result<Preview>, drawing: Drawing): PreviewState {
  if (result.ok) return { ...state, shown: result.value, ...drawing, work: null, problems: [] };
  // The dossier is read again at once, and the note made anew.
  if (result.problems.some((problem) => problem.code === "dossier-changed")) return state;
  const cancelled = result.problems.some((problem) => problem.code === "cancelled");
  if (cancelled) return { ...state, work: null, stopped: true };
  return { ...state, work: null, problems: result.problems };
}

/** Reports of a job that is no longer the newest are dropped: the latest request wins. */
export function reducePreview(state: PreviewState, action: PreviewAction): PreviewState {
  switch (action.type) {
    case "cleared":
      return NO_PREVIEW;
    case "started":
      return start(state, action.job, action.about);
    case "progressed":
      return state.work?.job === action.job
        ? { ...state, work: { ...state.work, stage: action.stage } }
        : state;
    case "finished": {
      const { job, result, pdf = null, drawingFault = "" } = action;
      return state.work?.job === job ? finish(state, result, { pdf, drawingFault }) : state;
    }
    case "stopped":
      return state.work ? { ...state, work: null, stopped: true } : state;
    default:
      return assertNever(action);
  }
}
