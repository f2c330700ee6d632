import { type RefObject, useLayoutEffect } from "react";

/** Frames that are waited for a pane: a view that is shown for the first time is loaded then. */
const MAX_FRAMES = 120;

/** What had the focus last in each view, by the id of its panel. */
const lastFocused = new Map<string, WeakRef<HTMLElement>>();

/** Remembers what has the focus in a view, until the view is come back to. */
export function rememberFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return;
  const panel = target.closest(VIEW_PANEL);
  if (panel) lastFocused.set(panel.id, new WeakRef(target));
}

const VIEW_PANEL = ".view[role=tabpanel]";

/**
 * If nothing has the focus, what had it last in the view that is shown takes it, or else the first pane, so that keys lead
 * on from there.
 */
export function rescueFocus(): void {
  // React Aria gives the focus back in the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => focusShown(MAX_FRAMES)));
}

function focusShown(frames: number): void {
  if (document.activeElement !== document.body) return;
  const last = lastFocused.get(document.querySelector(`${VIEW_PANEL}:not([hidden])`)?.id ?? "")?.deref();
  if (last?.isConnected && last.offsetParent !== null) last.focus();
  if (document.activeElement !== document.body) return;
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const shown = panes.find((pane) => pane.offsetParent !== null);
  if (shown) shown.focus();
  else if (frames > 0) requestAnimationFrame(() => focusShown(frames - 1));
}

/** Rescues the focus when the element that holds it is removed. */
export function useRescuedFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current } = element;
    return () => {
      if (current?.contains(document.activeElement)) rescueFocus();
    };
  }, [element]);
}
