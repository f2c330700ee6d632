import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import {
  DEFAULT_SETTINGS,
  type Settings,
  type SettingsChange,
  type SettingsView,
} from "../../electron/contract/settings.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { applyAppearance } from "./appearance.ts";
import { type SettingsAnswers, settingsNow, withAnswer, withChange } from "./settings-answers.ts";
import { NO_REMARKS, problemsOf, withResult } from "./settings-remarks.ts";

export interface SettingsHandle {
  readonly view: SettingsView;
  /** What could not be read, or not be changed. */
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
  /** The settings of this moment, where `view` may be older than what was just changed. */
  readonly current: () => Settings;
  /** Whether it was changed. */
  readonly change: (change: SettingsChange) => Promise<boolean>;
  /** Takes the settings that another request gives. */
  readonly take: (ask: Promise<Result<SettingsView | null>>) => Promise<boolean>;
}

const NOWHERE = { notes: "", briefs: "", templates: "", settings: "" };

const BEFORE: SettingsView = { settings: DEFAULT_SETTINGS, office: [], folders: NOWHERE };

const NO_ANSWERS: SettingsAnswers = { answered: BEFORE, request: 0, waiting: [] };

const SettingsContext = createContext<SettingsHandle>({
  view: BEFORE,
  problems: [],
  dismiss: () => undefined,
  current: () => DEFAULT_SETTINGS,
  change: async () => false,
  take: async () => false,
});

/** The person's settings, which are in force at once. */
export function useSettings(): SettingsHandle {
  return useContext(SettingsContext);
}

export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const bridge = useBridge();
  const [answers, setAnswers] = useState<SettingsAnswers>(NO_ANSWERS);
  const [remarks, setRemarks] = useState(NO_REMARKS);
  const latest = useRef(NO_ANSWERS);
  const requests = useRef(0);
  const view = useMemo(() => settingsNow(answers), [answers]);

  const keep = useCallback((next: SettingsAnswers) => {
    latest.current = next;
    setAnswers(next);
  }, []);
  const settle = useCallback(
    async (request: number, names: readonly string[] | null, ask: Promise<Result<SettingsView | null>>) => {
      const result = await call(ask);
      setRemarks((before) => withResult(before, names, result));
      const answer = result.ok ? result.value : null;
      keep(withAnswer(latest.current, request, answer));
      return answer !== null;
    },
    [keep],
  );
  const take = useCallback(
    (ask: Promise<Result<SettingsView | null>>) => {
      requests.current += 1;
      return settle(requests.current, null, ask);
    },
    [settle],
  );
  const change = useCallback(
    (wished: SettingsChange) => {
      requests.current += 1;
      keep(withChange(latest.current, requests.current, wished));
      return settle(requests.current, Object.keys(wished), bridge.changeSettings(wished));
    },
    [bridge, keep, settle],
  );
  const current = useCallback(() => settingsNow(latest.current).settings, []);
  useEffect(() => void take(bridge.readSettings()), [bridge, take]);
  useEffect(() => applyAppearance(view.settings), [view.settings]);

  const handle = useMemo<SettingsHandle>(
    () => ({
      view,
      problems: problemsOf(remarks),
      dismiss: () => setRemarks(NO_REMARKS),
      current,
      change,
      take,
    }),
    [view, remarks, current, change, take],
  );
  return <SettingsContext value={handle}>{children}</SettingsContext>;
}
