import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import {
  DEFAULT_SETTINGS,
  type SettingsChange,
  type SettingsView,
} from "../../electron/contract/settings.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { applyAppearance } from "./appearance.ts";

export interface SettingsHandle {
  readonly view: SettingsView;
  /** What could not be read, or not be changed. */
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
  /** Whether it was changed. */
  readonly change: (change: SettingsChange) => Promise<boolean>;
  /** Takes the settings that another request gives. */
  readonly take: (ask: Promise<Result<SettingsView | null>>) => Promise<boolean>;
}

const NOWHERE = { notes: "", briefs: "", templates: "", settings: "" };

const BEFORE: SettingsView = { settings: DEFAULT_SETTINGS, office: [], folders: NOWHERE };

const SettingsContext = createContext<SettingsHandle>({
  view: BEFORE,
  problems: [],
  dismiss: () => undefined,
  change: async () => false,
  take: async () => false,
});

/** The person's settings, which are in force at once. */
export function useSettings(): SettingsHandle {
  return useContext(SettingsContext);
}

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const [view, setView] = useState(BEFORE);
  const [problems, setProblems] = useState<readonly Problem[]>([]);

  const take = useCallback(async (ask: Promise<Result<SettingsView | null>>) => {
    const result = await call(ask);
    setProblems(result.problems);
    if (!result.ok || result.value === null) return false;
    setView(result.value);
    return true;
  }, []);
  const change = useCallback((wished: SettingsChange) => take(bridge.changeSettings(wished)), [bridge, take]);
  useEffect(() => void take(bridge.readSettings()), [bridge, take]);
  useEffect(() => applyAppearance(view.settings), [view.settings]);

  const handle = useMemo<SettingsHandle>(
    () => ({ view, problems, dismiss: () => setProblems([]), change, take }),
    [view, problems, change, take],
  );
  return <SettingsContext value={handle}>{children}</SettingsContext>;
}
