import { type Dispatch, useCallback, useEffect, useReducer } from "react";
import type { Result } from "../../core/problem/result.ts";
import type { TemplateSource, TemplateSummary } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { text } from "../text/text.ts";
import {
  NO_TEMPLATES,
  reduceTemplates,
  type TemplatesAction,
  type TemplatesState,
} from "./templates-state.ts";

/** What can be asked of the template library; each tells whether it was done. */
export interface TemplatesHandle {
  readonly state: TemplatesState;
  readonly dispatch: Dispatch<TemplatesAction>;
  readonly open: (id: string) => Promise<boolean>;
  readonly duplicate: (id: string, title: string) => Promise<boolean>;
  readonly save: (source: TemplateSource) => Promise<TemplateSummary | null>;
  readonly remove: (id: string) => Promise<boolean>;
}

/** Runs a request; its value, or nothing after its problems have been shown. */
function useAsk(dispatch: Dispatch<TemplatesAction>) {
  return useCallback(
    async <Value>(title: string, work: Promise<Result<Value>>): Promise<{ readonly value: Value } | null> => {
      const result = await call(work);
      if (result.ok) return { value: result.value };
      dispatch({ type: "failed", title, problems: result.problems });
      return null;
    },
    [dispatch],
  );
}

export function useTemplates(): TemplatesHandle {
  const bridge = useBridge();
  const [state, dispatch] = useReducer(reduceTemplates, NO_TEMPLATES);
  const ask = useAsk(dispatch);

  const list = useCallback(async () => {
    const listed = await ask(text.templatesFailed, bridge.listTemplates());
    if (listed) dispatch({ type: "listed", list: listed.value });
  }, [ask, bridge]);

  const open = useCallback(
    async (id: string) => {
      const read = await ask(text.templateFailed, bridge.readTemplate(id));
      if (read) dispatch({ type: "opened", source: read.value });
      return read !== null;
    },
    [ask, bridge],
  );

  const duplicate = useCallback(
    async (id: string, title: string) => {
      const copy = await ask(text.duplicateFailed, bridge.duplicateTemplate(id, title));
      if (!copy) return false;
      await list();
      return open(copy.value.id);
    },
    [ask, bridge, list, open],
  );

  const save = useCallback(
    async (source: TemplateSource) => {
      const saved = await ask(text.saveTemplateFailed, bridge.saveTemplate(source));
      if (!saved) return null;
      dispatch({ type: "saved", source });
      await list();
      return saved.value;
    },
    [ask, bridge, list],
  );

  const remove = useCallback(
    async (id: string) => {
      const removed = await ask(text.deleteFailed, bridge.deleteTemplate(id));
      if (!removed) return false;
      dispatch({ type: "closed" });
      await list();
      return true;
    },
    [ask, bridge, list],
  );

  useEffect(() => {
    void list();
  }, [list]);
  return { state, dispatch, open, duplicate, save, remove };
}
