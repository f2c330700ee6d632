import { useEffect, useState } from "react";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { keysOf } from "../app/platform.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { useEnabledCommands } from "../commands/command-registry.tsx";
import type { Session } from "../document/session.ts";
import type { PaletteSource } from "./palette-items.ts";

/** Milliseconds after the last letter; shorter than a person notices. */
const PAUSE_MS = 60;

const NOTHING: ReadonlySet<string> = new Set();

/** Statements of the open dossier that the query finds. */
function useFoundStatements(session: Session | null, query: string): ReadonlySet<string> {
  const bridge = useBridge();
  const [found, setFound] = useState(NOTHING);
  const handle = session?.opened.handle;
  const asked = query.trim();
  useEffect(() => {
    if (handle === undefined || asked === "") {
      setFound(NOTHING);
      return;
    }
    let isWanted = true;
    const timer = setTimeout(async () => {
      const result = await call(bridge.searchDossier(handle, asked));
      if (isWanted) setFound(result.ok ? new Set(result.value) : NOTHING);
    }, PAUSE_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [bridge, handle, asked]);
  return found;
}

/** All that can be found: read when the palette opens, but for the search in the dossier. */
export function usePaletteSource(session: Session | null, query: string): PaletteSource {
  const bridge = useBridge();
  const commands = useEnabledCommands();
  const [briefs, setBriefs] = useState<readonly BriefSummary[]>([]);
  const found = useFoundStatements(session, query);
  useEffect(() => {
    let isWanted = true;
    void call(bridge.listBriefs()).then((result) => {
      if (isWanted && result.ok) setBriefs(result.value);
    });
    return () => {
      isWanted = false;
    };
  }, [bridge]);
  return { commands, briefs, dossier: session?.opened.dossier, found, keysOf };
}
