import { useState } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { BriefSummary } from "../../electron/contract/briefs.ts";
import { useAnnounce } from "../app/announcements.tsx";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DocumentHandle } from "../document/use-document.ts";
import { text } from "../text/text.ts";
import { sentence } from "../ui/sentence.ts";

export type BriefAction = keyof typeof text.briefActions;

export const BRIEF_ACTIONS = Object.keys(text.briefActions) as readonly BriefAction[];

export interface BriefActions {
  readonly run: (action: BriefAction, brief: BriefSummary) => void;
  /** The brief whose name is being changed. */
  readonly renaming: BriefSummary | null;
  readonly rename: (name: string | null) => Promise<void>;
  /** The brief that may go to the bin. */
  readonly leaving: BriefSummary | null;
  readonly answerBin: (isMoved: boolean) => Promise<void>;
}

interface Dependencies {
  readonly document: DocumentHandle;
  readonly refresh: () => Promise<void>;
  readonly onOpened: () => void;
  readonly onRenew: () => void;
}

/** Opens a brief of the list; whether it did. */
function useOpening(document: DocumentHandle, onOpened: () => void) {
  const bridge = useBridge();
  return async ({ id }: BriefSummary): Promise<boolean> => {
    let isOpen = false;
    await document.open(async () => {
      const result = await call(bridge.openBrief(id));
      isOpen = result.ok;
      return result;
    });
    if (isOpen) onOpened();
    return isOpen;
  };
}

/** What can be done with a brief of the list. */
export function useBriefActions({ document, refresh, onOpened, onRenew }: Dependencies): BriefActions {
  const bridge = useBridge();
  const announce = useAnnounce();
  const [renaming, setRenaming] = useState<BriefSummary | null>(null);
  const [leaving, setLeaving] = useState<BriefSummary | null>(null);
  const openId = document.state.session?.id;

  const tell = (result: Result<unknown>, words: string) =>
    announce(result.ok ? words : sentence(result.problems[0]?.message ?? text.briefNotDone));

  const open = useOpening(document, onOpened);
  const duplicate = async ({ id, name }: BriefSummary) => {
    if (id === openId) await document.autosave.flush();
    const result = await call(bridge.duplicateBrief(id, text.copyName(name)));
    await refresh();
    tell(result, result.ok ? text.duplicated(result.value.name) : "");
  };
  const runs: Readonly<Record<BriefAction, (brief: BriefSummary) => void>> = {
    open: (brief) => void open(brief),
    rename: setRenaming,
    duplicate: (brief) => void duplicate(brief),
    renew: (brief) => void open(brief).then((isOpen) => isOpen && onRenew()),
    show: ({ id }) => void call(bridge.showBrief(id)).then((result) => result.ok || tell(result, "")),
    bin: setLeaving,
  };
  return {
    run: (action, brief) => runs[action](brief),
    renaming,
    leaving,
    async rename(given) {
      const brief = renaming;
      setRenaming(null);
      const name = given?.trim() ?? "";
      if (!brief || name === "" || name === brief.name) return;
      if (brief.id === openId) await document.autosave.flush();
      const result = await call(bridge.renameBrief(brief.id, name));
      if (result.ok && brief.id === openId) document.dispatch({ type: "renamed", name: result.value.name });
      await refresh();
      tell(result, result.ok ? text.renamed(result.value.name) : "");
    },
    async answerBin(isMoved) {
      const brief = leaving;
      setLeaving(null);
      if (!brief || !isMoved) return;
      if (brief.id === openId) await document.close();
      const result = await call(bridge.deleteBrief(brief.id));
      await refresh();
      tell(result, text.binned(brief.name));
    },
  };
}
