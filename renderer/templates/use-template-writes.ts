import { type Dispatch, useCallback } from "react";
import { flushSync } from "react-dom";
import type { Result } from "../../core/problem/result.ts";
import type { TemplateSaveResult, TemplateSource } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { text } from "../text/text.ts";
import type { Ask, TemplatesHandle } from "./templates-handle.ts";
import type { TemplatesAction } from "./templates-state.ts";

interface WritesOptions {
  readonly ask: Ask;
  readonly dispatch: Dispatch<TemplatesAction>;
  readonly list: () => Promise<void>;
  readonly drafts: DraftActions;
}

/** What changes templates on the disk. Where others changed one first, nothing is written and the person is asked. */
export function useTemplateWrites({
  ask,
  dispatch,
  list,
  drafts,
}: WritesOptions): Pick<TemplatesHandle, "save" | "replace" | "remove" | "giveUp"> {
  const bridge = useBridge();

  const giveUp = useCallback(async () => {
    // Rendered at once, so that the keeper knows of it before it is asked to send.
    flushSync(() => dispatch({ type: "discarded" }));
    await drafts.flush();
  }, [dispatch, drafts]);

  const finish = useCallback(
    async (work: Promise<Result<TemplateSaveResult>>) => {
      const done = await ask(text.saveTemplateFailed, work);
      if (!done) return null;
      const saving = done.value;
      if (saving.type === "saved") {
        dispatch({ type: "saved", source: saving.source });
        await list();
        return saving.summary;
      }
      const theirs = saving.type === "changed" ? saving.theirs : null;
      dispatch({ type: "compared", before: "save", theirs });
      return null;
    },
    [ask, dispatch, list],
  );

  const save = useCallback(
    (source: TemplateSource, basedOn: string | null) => finish(bridge.saveTemplate(source, basedOn)),
    [bridge, finish],
  );

  const replace = useCallback(
    (source: TemplateSource, over: string, otherTitle: string) =>
      finish(bridge.replaceTemplate(source, over, otherTitle)),
    [bridge, finish],
  );

  const remove = useCallback(
    async (id: string, basedOn: string) => {
      const removed = await ask(text.deleteFailed, bridge.deleteTemplate(id, basedOn));
      if (!removed) return false;
      if (removed.value.type === "changed") {
        dispatch({ type: "compared", before: "delete", theirs: removed.value.theirs });
        return false;
      }
      await giveUp();
      dispatch({ type: "closed" });
      await list();
      return true;
    },
    [ask, bridge, dispatch, giveUp, list],
  );
  return { save, replace, remove, giveUp };
}
