import { createContext, useContext } from "react";
import type { Bridge } from "../../electron/contract/api.ts";

declare global {
  interface Window {
    readonly attache: Bridge;
  }
}

const BridgeContext = createContext<Bridge | null>(null);

export const BridgeProvider = BridgeContext.Provider;

export function useBridge(): Bridge {
  const bridge = useContext(BridgeContext);
  if (!bridge) throw new Error("useBridge is called outside BridgeProvider");
  return bridge;
}
