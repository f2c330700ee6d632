import { useEffect, useState } from "react";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";

/** Milliseconds after the last letter; shorter than a person notices. */
const PAUSE_MS = 60;

/** Statements of the dossier that a query finds; null for an empty query and until the first answer. */
export function useSearch(dossier: string, revision: string, query: string): ReadonlySet<string> | null {
  const bridge = useBridge();
  const [found, setFound] = useState<ReadonlySet<string> | null>(null);
  const asked = query.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the dossier has other words
  useEffect(() => {
    if (asked === "") {
      setFound(null);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await call(bridge.searchDossier(dossier, asked));
      if (isWanted && result.ok) setFound(new Set(result.value));
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, dossier, revision, asked]);
  return found;
}
