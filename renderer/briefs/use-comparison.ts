import { useEffect, useState } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { NoteComparison } from "../../electron/contract/notes.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { nextJob } from "../bridge/job.ts";

/** Compares a saved note with one of now; undefined while that is under way. It is given up when nobody waits. */
export function useComparison(record: string): Result<NoteComparison> | undefined {
  const bridge = useBridge();
  const [result, setResult] = useState<Result<NoteComparison>>();
  useEffect(() => {
    const job = nextJob("compare");
    let isWanted = true;
    void call(bridge.compareNote(record, job)).then((compared) => {
      if (isWanted) setResult(compared);
      isWanted = false;
    });
    return () => {
      if (isWanted) void call(bridge.cancel(job));
      isWanted = false;
    };
  }, [bridge, record]);
  return result;
}
