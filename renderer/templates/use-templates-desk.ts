import { useCallback, useEffect } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { hasUnsavedChanges } from "./templates-state.ts";
import { type TemplatesHandle, useTemplates } from "./use-templates.ts";

/** The template library together with care for changes that are not saved. */
export interface TemplatesDesk {
  readonly templates: TemplatesHandle;
  /** The summary of the open template. */
  readonly template: TemplateSummary | undefined;
  readonly unsaved: boolean;
  readonly openOrAsk: (id: string) => void;
  readonly save: () => Promise<boolean>;
  readonly saveAndLeave: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

interface Told {
  readonly onSaved: (template: TemplateSummary) => void;
  readonly onRemoved: (template: TemplateSummary) => void;
  /** Brings the question about unsaved changes into view. */
  readonly onHeldUp: () => void;
}

/** A window that is being closed waits for the answer; the page closes it itself afterwards. */
function useClosing(unsaved: boolean, holdUp: (to: string | null) => void): void {
  useEffect(() => {
    if (!unsaved) return;
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      event.preventDefault();
      holdUp(null);
    };
    window.addEventListener("beforeunload", onBeforeUnload);
    return () => window.removeEventListener("beforeunload", onBeforeUnload);
  }, [unsaved, holdUp]);
}

export function useTemplatesDesk({ onSaved, onRemoved, onHeldUp }: Told): TemplatesDesk {
  const templates = useTemplates();
  const { state, dispatch, open } = templates;
  const unsaved = hasUnsavedChanges(state);
  const template = state.list.find((each) => each.id === state.open?.saved.id);

  const holdUp = useCallback(
    (to: string | null) => {
      dispatch({ type: "heldUp", to });
      onHeldUp();
    },
    [dispatch, onHeldUp],
  );
  useClosing(unsaved, holdUp);

  const save = async () => {
    if (!state.open || !unsaved) return true;
    const saved = await templates.save(state.open.draft);
    if (saved) onSaved(saved);
    return saved !== null;
  };
  const leave = async () => {
    const to = state.heldUp?.to;
    if (typeof to === "string") {
      await open(to);
      return;
    }
    dispatch({ type: "closed" });
    // Only once the listener that held the window up is gone.
    setTimeout(() => window.close());
  };
  return {
    templates,
    template,
    unsaved,
    openOrAsk: (id) => (unsaved ? holdUp(id) : void open(id)),
    save,
    saveAndLeave: async () => {
      if (await save()) await leave();
    },
    leave,
    remove: async () => {
      if (template && (await templates.remove(template.id))) onRemoved(template);
    },
  };
}
