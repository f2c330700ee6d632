import { type Dispatch, useCallback, useEffect, useMemo, useReducer } from "react";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { Format, SavedNoteRecord } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import { nextJob } from "../../bridge/job.ts";
import type { PreviewRequest } from "../../preview/use-preview.ts";
import { text } from "../../text/text.ts";
import { IDLE, reduceSave, type SaveAction, type SaveState } from "./save-state.ts";

export interface SaveHandle {
  readonly state: SaveState;
  /** Gives the records of what was saved; null where nothing was. */
  readonly save: (
    request: PreviewRequest & { readonly id?: string },
    formats: readonly Format[],
  ) => Promise<readonly SavedNoteRecord[] | null>;
  readonly print: (request: PreviewRequest) => Promise<void>;
  /** Whether the text is on the clipboard now. */
  readonly copy: (request: PreviewRequest) => Promise<boolean>;
  readonly open: (record: string) => Promise<void>;
  readonly show: (record: string) => Promise<void>;
  readonly stop: () => void;
  readonly dismiss: () => void;
}

/** Tells what went wrong, or what to know of what went well. A person who cancelled knows it. */
function tell(dispatch: Dispatch<SaveAction>, result: Result<unknown>, failed: string, done: string): void {
  const { ok, problems } = result;
  if (!ok && problems.some(({ code }) => code === "cancelled")) dispatch({ type: "ended" });
  else if (!ok) dispatch({ type: "told", severity: "error", title: failed, problems });
  else if (problems.some(isOfSaving))
    dispatch({ type: "told", severity: "warning", title: done, problems: problems.filter(isOfSaving) });
  else dispatch({ type: "ended" });
}

/** Warnings of making the note are findings, which stand in their own place. */
function isOfSaving({ code }: Problem): boolean {
  return !NOTE_WARNINGS.has(code);
}

const NOTE_WARNINGS: ReadonlySet<string> = new Set(["faulty-topic", "withheld", "empty-topic"]);

type Work = "save" | "print" | "copy";

/** Does one thing with the note at a time. */
function useWork(dispatch: Dispatch<SaveAction>) {
  return useCallback(
    async <Value>(
      work: Work,
      formats: readonly Format[],
      ask: (job: string) => Promise<Result<Value>>,
    ): Promise<Value | null> => {
      const job = nextJob(work);
      dispatch({ type: "began", work, formats, job });
      const result = await call(ask(job));
      tell(dispatch, result, text.workFailed[work], text.workDone[work]);
      return result.ok ? result.value : null;
    },
    [dispatch],
  );
}

export function useSave(): SaveHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reduceSave, IDLE);
  const work = useWork(dispatch);
  useEffect(
    () => bridge.on("progress", ({ job, stage }) => dispatch({ type: "progressed", job, stage })),
    [bridge],
  );
  const actions = useMemo(
    () => ({
      save: (request: PreviewRequest & { readonly id?: string }, formats: readonly Format[]) =>
        work("save", formats, (job) => bridge.saveNotes({ ...request, job }, formats)),
      async print(request: PreviewRequest) {
        await work("print", ["pdf"], (job) => bridge.printNote({ ...request, job }));
      },
      async copy(request: PreviewRequest) {
        const copied = await work("copy", ["pdf"], async (job) => {
          const result = await bridge.copyNote({ ...request, job });
          return result.ok ? { ...result, value: true } : result;
        });
        return copied === true;
      },
      async open(record: string) {
        tell(dispatch, await call(bridge.openNote(record)), text.openNoteFailed, text.fileRemarks);
      },
      async show(record: string) {
        tell(dispatch, await call(bridge.showNote(record)), text.showFailed, text.fileRemarks);
      },
      dismiss: () => dispatch({ type: "ended" }),
    }),
    [bridge, work],
  );
  const job = state.type === "working" ? state.job : null;
  const stop = useCallback(() => {
    if (job === null) return;
    dispatch({ type: "stopping" });
    void call(bridge.cancel(job));
  }, [bridge, job]);
  return { state, ...actions, stop };
}
