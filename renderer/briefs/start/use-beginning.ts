import { useState } from "react";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { OpenedDossier } from "../../../electron/contract/api.ts";
import { useBridge } from "../../bridge/bridge.ts";
import { call } from "../../bridge/call.ts";
import type { DocumentHandle } from "../../document/use-document.ts";
import { useSettings } from "../../settings/settings-context.tsx";
import { rescueFocus } from "../../ui/rescue-focus.ts";
import { startingBrief, startingName } from "./starting-brief.ts";

export interface Beginning {
  /** Why the last dossier could not be opened. */
  readonly problems: readonly Problem[];
  readonly dismiss: () => void;
  readonly isBusy: boolean;
  /** Begins a brief on the dossier that a request gives; whether it did. */
  readonly begin: (ask: () => Promise<Result<OpenedDossier | null>>, template?: string) => Promise<boolean>;
  readonly openSample: () => void;
  readonly openDossier: () => void;
  readonly openRecent: (id: string) => void;
}

/** Opens a dossier and begins a brief on it, with what the person has set. */
export function useBeginning(document: DocumentHandle, onOpened: () => void): Beginning {
  const bridge = useBridge();
  const { view } = useSettings();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isBusy, setBusy] = useState(false);
  const begin: Beginning["begin"] = async (ask, template) => {
    setBusy(true);
    try {
      const result = await call(ask());
      setProblems(result.ok ? [] : result.problems);
      if (!result.ok || result.value === null) return false;
      const brief = startingBrief(result.value, view.settings, template);
      await document.create(result.value, brief, startingName(result.value, brief));
      onOpened();
      return true;
    } finally {
      setBusy(false);
      // The button that was pressed lost the focus while it was disabled.
      rescueFocus();
    }
  };
  return {
    problems,
    dismiss: () => setProblems([]),
    isBusy,
    begin,
    openSample: () => void begin(() => bridge.openSampleDossier()),
    openDossier: () => void begin(() => bridge.chooseDossier()),
    openRecent: (id) => void begin(() => bridge.openRecentDossier(id)),
  };
}
