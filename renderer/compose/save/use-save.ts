import { useCallback, useState } from "react";
import type { Result } from "../../../core/problem/result.ts";
import type { Format, SavedNote } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import { nextJob } from "../../bridge/job.ts";
import type { PreviewRequest } from "../../preview/use-preview.ts";
import { text } from "../../text/text.ts";
import type { SaveState } from "./save-state.ts";

export interface SaveHandle {
  readonly state: SaveState;
  readonly save: (request: PreviewRequest, format: Format) => Promise<void>;
  readonly show: () => Promise<void>;
  readonly dismiss: () => void;
}

const IDLE: SaveState = { type: "idle" };

/** A dialog that was closed without an answer leaves all as it was. */
function outcome(result: Result<SavedNote | null>): SaveState {
  if (!result.ok) {
    const cancelled = result.problems.some((problem) => problem.code === "cancelled");
    return cancelled ? IDLE : { type: "failed", title: text.saveFailed, problems: result.problems };
  }
  return result.value ? { type: "saved", ...result.value } : IDLE;
}

export function useSave(): SaveHandle {
  const bridge = useBridge();
  const [state, setState] = useState<SaveState>(IDLE);
  const save = useCallback(
    async (request: PreviewRequest, format: Format) => {
      const job = nextJob("save");
      setState({ type: "saving", format, job });
      setState(outcome(await call(bridge.saveNote({ ...request, job }, format))));
    },
    [bridge],
  );
  const show = useCallback(async () => {
    const result = await call(bridge.showSavedNote());
    if (!result.ok) setState({ type: "failed", title: text.showFailed, problems: result.problems });
  }, [bridge]);
  const dismiss = useCallback(() => setState(IDLE), []);
  return { state, save, show, dismiss };
}
