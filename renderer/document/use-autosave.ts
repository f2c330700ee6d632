import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import type { Brief } from "../../electron/contract/api.ts";
import type { BriefSaveResult } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { type Autosave, type AutosaveClock, createAutosave } from "./autosave.ts";
import type { SaveStatus } from "./save-status.ts";
import { briefOf, type Session } from "./session.ts";

const CLOCK: AutosaveClock = {
  now: () => performance.now(),
  setTimeout: (run, ms) => window.setTimeout(run, ms),
  clearTimeout: (timer) => window.clearTimeout(timer as number),
};

const UNKNOWN: Problem = { code: "not-saved", severity: "error", message: "the brief was not saved" };

function statusOf(result: Result<BriefSaveResult>): SaveStatus {
  if (!result.ok) return { type: "failed", problem: result.problems[0] ?? UNKNOWN };
  const outcome = result.value;
  return outcome.type === "saved" ? { type: "saved", at: outcome.at } : outcome;
}

export interface AutosaveHandle {
  readonly status: SaveStatus;
  readonly flush: () => Promise<void>;
  /** Ends a conflict: the file's version counts as seen, and the next write replaces it. */
  readonly overwrite: (revision: string) => void;
}

/** Saves the open brief as it changes. Another brief ends the saving of the one before, whose last change is written. */
export function useAutosave(session: Session | null, drafts: DraftActions): AutosaveHandle {
  const bridge = useBridge();
  const [status, setStatus] = useState<SaveStatus>({ type: "saved", at: null });
  const autosave = useRef<Autosave | null>(null);
  const basedOn = useRef("");
  const isHeldUp = useRef(false);
  const latest = useRef(session);
  latest.current = session;
  const id = session && !session.isReadOnly ? session.id : null;

  useEffect(() => {
    const { current } = latest;
    if (id === null || current === null) return;
    basedOn.current = current.revision;
    isHeldUp.current = false;
    setStatus({ type: "saved", at: null });
    const save = async (brief: Brief): Promise<boolean> => {
      if (isHeldUp.current) return false;
      setStatus({ type: "saving" });
      const result = await call(bridge.saveBrief(id, brief, basedOn.current));
      const outcome = statusOf(result);
      if (result.ok && result.value.type === "saved") basedOn.current = result.value.revision;
      isHeldUp.current = outcome.type === "changed" || outcome.type === "gone";
      setStatus(outcome);
      return outcome.type === "saved";
    };
    const own = createAutosave({ clock: CLOCK, saved: briefOf(current), save });
    autosave.current = own;
    const unregister = drafts.register(own);
    return () => {
      autosave.current = null;
      void own.flush().finally(() => {
        own.end();
        unregister();
      });
    };
  }, [bridge, drafts, id]);

  const brief = useMemo(() => (session ? briefOf(session) : null), [session]);
  useEffect(() => {
    if (brief) autosave.current?.change(brief);
  }, [brief]);

  const flush = useCallback(async () => autosave.current?.flush(), []);
  const overwrite = useCallback((revision: string) => {
    basedOn.current = revision;
    isHeldUp.current = false;
    // Once the version that the person chose is the one to be written.
    setTimeout(() => void autosave.current?.flush());
  }, []);
  return { status, flush, overwrite };
}
