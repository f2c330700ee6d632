import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { RecentDossierView } from "../../electron/contract/api.ts";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";

export interface Briefs {
  readonly briefs: readonly BriefSummary[];
  readonly recent: readonly RecentDossierView[];
  /** Whether the list has been read once. */
  readonly isRead: boolean;
  /** Files that cannot be read. */
  readonly problems: readonly Problem[];
  readonly refresh: () => Promise<void>;
}

/** The list of now with the rows of before where they are the same, so that only others are drawn anew. */
function kept(before: readonly BriefSummary[], now: readonly BriefSummary[]): readonly BriefSummary[] {
  const known = new Map(before.map((brief) => [JSON.stringify(brief), brief]));
  const rows = now.map((brief) => known.get(JSON.stringify(brief)) ?? brief);
  const isSame = rows.length === before.length && rows.every((row, place) => row === before[place]);
  return isSame ? before : rows;
}

/** The briefs on the disk, read again whenever the view is shown and the person comes back to the window. */
export function useBriefs(isShown: boolean): Briefs {
  const bridge = useBridge();
  const [list, setList] = useState<Omit<Briefs, "refresh">>({
    briefs: [],
    recent: [],
    isRead: false,
    problems: [],
  });
  const refresh = useCallback(async () => {
    const [briefs, recent] = await Promise.all([
      call(bridge.listBriefs()),
      call(bridge.listRecentDossiers()),
    ]);
    setList((before) => ({
      briefs: briefs.ok ? kept(before.briefs, briefs.value) : before.briefs,
      recent: recent.ok ? recent.value : before.recent,
      isRead: true,
      problems: briefs.problems,
    }));
  }, [bridge]);
  useEffect(() => {
    if (!isShown) return;
    void refresh();
    const again = () => void refresh();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [isShown, refresh]);
  return { ...list, refresh };
}
