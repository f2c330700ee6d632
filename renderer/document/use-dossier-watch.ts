import { type Dispatch, useEffect } from "react";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DocumentAction } from "./document-reducer.ts";

/** Reads the dossier again when its files change, so that nothing is made from old text. */
export function useDossierWatch(handle: string | undefined, dispatch: Dispatch<DocumentAction>): void {
  const bridge = useBridge();
  useEffect(
    () =>
      bridge.on("dossierChanged", async (changed) => {
        if (changed.handle !== handle) return;
        const result = await call(bridge.refreshDossier(changed.handle));
        if (!result.ok) dispatch({ type: "dossierUnreadable", problems: result.problems });
        else if (result.value)
          dispatch({ type: "dossierRefreshed", opened: result.value, warnings: result.problems });
        else dispatch({ type: "dossierSame" });
      }),
    [bridge, handle, dispatch],
  );
}
