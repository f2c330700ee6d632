import { useCallback, useEffect, useMemo } from "react";
import type { Draft, TemplateSummary } from "../../electron/contract/api.ts";
import { type DraftDocument, useDraftKeeper } from "../drafts/use-draft-keeper.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { text } from "../text/text.ts";
import type { TemplatesHandle } from "./templates-handle.ts";
import { changedFiles, hasUnsavedChanges, type TemplatesState, templateSummary } from "./templates-state.ts";
import { useDiskWatch } from "./use-disk-watch.ts";
import { useTemplates } from "./use-templates.ts";

/** The template library together with care for changes that are not saved. */
export interface TemplatesController {
  readonly templates: TemplatesHandle;
  /** The summary of the open template. */
  readonly template: TemplateSummary | undefined;
  readonly unsaved: boolean;
  readonly openOrAsk: (id: string) => void;
  readonly save: () => Promise<boolean>;
  readonly saveAndLeave: () => Promise<void>;
  readonly leave: () => Promise<void>;
  readonly remove: () => Promise<void>;
  /** The answers to a comparison with another version. */
  readonly keepMine: () => Promise<void>;
  readonly discardMine: () => Promise<void>;
  readonly removeAnyway: () => Promise<void>;
}

interface Told {
  readonly drafts: DraftActions;
  /** Whether the list of templates is wanted yet. */
  readonly isWanted: boolean;
  readonly onSaved: (template: TemplateSummary) => void;
  readonly onRemoved: (template: TemplateSummary) => void;
  readonly onReloaded: (template: TemplateSummary) => void;
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

function useTemplateDraft({ open }: TemplatesState, drafts: DraftActions): void {
  const document = useMemo((): DraftDocument | null => {
    if (!open || open.draft.builtIn) return null;
    const { draft: template, basedOn, found, id } = open;
    const draft: Draft | null =
      changedFiles(open).length > 0 ? { type: "template", template, basedOn } : null;
    const kept: Draft | null = found ? { type: "template", template: found, basedOn } : null;
    return { subject: { type: "template", id }, found: kept, draft };
  }, [open]);
  useDraftKeeper(document, drafts);
}

/** What the person answers when another version is on the disk. */
function useAnswers(
  templates: TemplatesHandle,
  template: TemplateSummary | undefined,
  { onSaved, onRemoved }: Told,
): Pick<TemplatesController, "keepMine" | "discardMine" | "removeAnyway"> {
  const { state, dispatch } = templates;
  const { comparing, open } = state;
  return {
    async keepMine() {
      if (!comparing || !open || !template) return;
      const { theirs } = comparing;
      const saved = theirs
        ? await templates.replace(open.draft, theirs.revision, text.otherVersion(template.title))
        : await templates.save(open.draft, null);
      if (saved) onSaved(saved);
    },
    async discardMine() {
      await templates.giveUp();
      dispatch({ type: "closed" });
    },
    async removeAnyway() {
      if (!comparing?.theirs || !template) return;
      dispatch({ type: "compareClosed" });
      if (await templates.remove(template.id, comparing.theirs.revision)) onRemoved(template);
    },
  };
}

export function useTemplatesController(told: Told): TemplatesController {
  const { drafts, isWanted, onSaved, onRemoved, onReloaded, onHeldUp } = told;
  const templates = useTemplates(drafts, isWanted);
  const { state, dispatch, open } = templates;
  const unsaved = hasUnsavedChanges(state);
  const template = templateSummary(state);
  useTemplateDraft(state, drafts);
  useDiskWatch(state, dispatch, onReloaded);

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
    const { draft, basedOn } = state.open;
    const saved = await templates.save(draft, basedOn);
    if (saved) onSaved(saved);
    return saved !== null;
  };
  const leave = async () => {
    const to = state.heldUp?.to;
    await templates.giveUp();
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
      const basedOn = state.open?.basedOn;
      if (!template || basedOn === undefined) return;
      if (await templates.remove(template.id, basedOn)) onRemoved(template);
    },
    ...useAnswers(templates, template, told),
  };
}
