import { type Dispatch, useCallback, useEffect, useReducer } from "react";
import type { Result } from "../../core/problem/result.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { text } from "../text/text.ts";
import { useWasShown } from "../ui/hooks/use-was-shown.ts";
import type { Ask, TemplatesHandle } from "./templates-handle.ts";
import { NO_TEMPLATES, reduceTemplates, type TemplatesAction } from "./templates-state.ts";
import { useTemplateWrites } from "./use-template-writes.ts";

function useAsk(dispatch: Dispatch<TemplatesAction>): Ask {
  return useCallback(
    async (title, work) => {
      const result = await call(work);
      if (result.ok) return { value: result.value, problems: result.problems };
      dispatch({ type: "failed", title, problems: result.problems });
      return null;
    },
    [dispatch],
  );
}

export function isUnknownTemplate(result: Result<unknown>): boolean {
  return !result.ok && result.problems.some(({ code }) => code === "unknown-template");
}

/** Opens a template with the unsaved work on it; that work alone where the template is gone. */
function useOpen(dispatch: Dispatch<TemplatesAction>, drafts: DraftActions) {
  const bridge = useBridge();
  return useCallback(
    async (id: string) => {
      await drafts.flush();
      const read = await call(bridge.readTemplate(id));
      const found = await call(bridge.findDraft({ type: "template", id }));
      drafts.tellRemarks(found.problems);
      const draft = found.ok && found.value?.type === "template" ? found.value : null;
      if (read.ok) dispatch({ type: "opened", source: read.value, found: draft });
      else if (draft && isUnknownTemplate(read)) dispatch({ type: "opened", source: null, found: draft });
      else dispatch({ type: "failed", title: text.templateFailed, problems: read.problems });
      return read.ok;
    },
    [bridge, dispatch, drafts],
  );
}

function useWaitingDrafts(dispatch: Dispatch<TemplatesAction>, drafts: DraftActions): void {
  const bridge = useBridge();
  useEffect(() => {
    void call(bridge.listTemplateDrafts()).then((listed) => {
      drafts.tellRemarks(listed.problems);
      if (listed.ok) dispatch({ type: "draftsListed", waiting: listed.value });
    });
  }, [bridge, dispatch, drafts]);
}

/** The list is read once `isWanted`: at the start, the brief that is opened comes first. */
export function useTemplates(drafts: DraftActions, isWanted: boolean): TemplatesHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reduceTemplates, NO_TEMPLATES);
  const ask = useAsk(dispatch);
  const open = useOpen(dispatch, drafts);
  useWaitingDrafts(dispatch, drafts);

  const list = useCallback(async () => {
    const listed = await ask(text.templatesFailed, bridge.listTemplates());
    if (listed) dispatch({ type: "listed", list: listed.value, remarks: listed.problems });
  }, [ask, bridge]);

  const duplicate = useCallback(
    async (id: string, title: string) => {
      const copy = await ask(text.duplicateFailed, bridge.duplicateTemplate(id, title));
      if (!copy) return false;
      await list();
      return open(copy.value.id);
    },
    [ask, bridge, list, open],
  );

  const wasWanted = useWasShown(isWanted);
  useEffect(() => {
    if (wasWanted) void list();
  }, [list, wasWanted]);
  const writes = useTemplateWrites({ ask, dispatch, list, drafts });
  return { state, dispatch, open, duplicate, ...writes };
}
