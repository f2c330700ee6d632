import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { HouseView } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import { HOUSE_UNKNOWN, type HouseState, houseAfter } from "./house-state.ts";

export interface HouseHandle {
  readonly state: HouseState;
  readonly choose: () => void;
  readonly remove: () => void;
  readonly dismiss: () => void;
}

/** The organisation's Word template: which there is, and what came of choosing another. */
export function useHouse(onChanged: () => void): HouseHandle {
  const bridge = useBridge();
  const [state, setState] = useState<HouseState>(HOUSE_UNKNOWN);
  const settle = useCallback(
    async (work: Promise<Result<HouseView | null>>, asked: boolean) => {
      setState((before) => ({ ...before, busy: true }));
      const result = await call(work);
      setState((before) => houseAfter(before, result, asked));
      if (asked && result.ok && result.value !== null) onChanged();
    },
    [onChanged],
  );
  useEffect(() => {
    void settle(bridge.findHouse(), false);
  }, [bridge, settle]);
  const choose = useCallback(() => void settle(bridge.chooseHouse(), true), [bridge, settle]);
  const remove = useCallback(async () => {
    const removed = await call(bridge.removeHouse());
    setState((before) =>
      removed.ok
        ? { ...HOUSE_UNKNOWN, known: true, problems: removed.problems }
        : failed(before, removed.problems),
    );
    if (removed.ok) onChanged();
  }, [bridge, onChanged]);
  const dismiss = useCallback(() => setState((before) => ({ ...before, problems: [] })), []);
  return { state, choose, remove: () => void remove(), dismiss };
}

function failed(before: HouseState, problems: readonly Problem[]): HouseState {
  return { ...before, busy: false, failed: true, problems };
}
