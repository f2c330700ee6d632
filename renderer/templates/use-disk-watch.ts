import { type Dispatch, useEffect, useRef } from "react";
import type { TemplateSummary, VersionedTemplate } from "../../electron/contract/api.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import {
  hasUnsavedChanges,
  type TemplatesAction,
  type TemplatesState,
  templateSummary,
} from "./templates-state.ts";
import { isUnknownTemplate } from "./use-templates.ts";

/** Whenever the person comes back to the window, looks whether others changed the open template meanwhile. */
export function useDiskWatch(
  state: TemplatesState,
  dispatch: Dispatch<TemplatesAction>,
  onReloaded: (template: TemplateSummary) => void,
): void {
  const bridge = useBridge();
  const latest = useRef({ state, onReloaded });
  latest.current = { state, onReloaded };
  useEffect(() => {
    const onFocus = async () => {
      const id = watchedId(latest.current.state);
      if (id === null) return;
      const read = await call(bridge.readTemplate(id));
      const { state: now, onReloaded: announce } = latest.current;
      if (watchedId(now) !== id || !(read.ok || isUnknownTemplate(read))) return;
      const source = read.ok ? read.value : null;
      const reloaded = reloads(now, source);
      if (reloaded) announce(reloaded);
      dispatch({ type: "diskSeen", id, source });
    };
    const listener = () => void onFocus();
    window.addEventListener("focus", listener);
    return () => window.removeEventListener("focus", listener);
  }, [bridge, dispatch]);
}

/** The open template that others may change; none while a comparison is being read. */
function watchedId({ open, comparing }: TemplatesState): string | null {
  return open && !open.draft.builtIn && !comparing ? open.id : null;
}

/** The template whose text is about to be replaced by what others wrote. */
function reloads(state: TemplatesState, source: VersionedTemplate | null): TemplateSummary | undefined {
  if (!source || hasUnsavedChanges(state)) return undefined;
  return source.revision === state.open?.basedOn ? undefined : templateSummary(state);
}
