import { useEffect, useState } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { Bridge } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";

/** What the program answers to one question, asked once; null until then. `ask` is a function of the module. */
export function useAnswer<Value>(ask: (bridge: Bridge) => Promise<Result<Value>>): Result<Value> | null {
  const bridge = useBridge();
  const [answer, setAnswer] = useState<Result<Value> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call(ask(bridge)).then((result) => isWanted && setAnswer(result));
    return () => {
      isWanted = false;
    };
  }, [bridge, ask]);
  return answer;
}
