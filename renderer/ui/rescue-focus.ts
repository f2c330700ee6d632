import { type RefObject, useLayoutEffect } from "react";

/** Frames that are waited for a pane: a view that is shown for the first time is loaded then. */
const MAX_FRAMES = 120;

/** The first pane that is shown takes the focus if nothing else has it, so that keys lead on from there. */
export function rescueFocus(): void {
  // React Aria gives the focus back in the next frame.
  requestAnimationFrame(() => requestAnimationFrame(() => focusFirstPane(MAX_FRAMES)));
}

function focusFirstPane(frames: number): void {
  if (document.activeElement !== document.body) return;
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const shown = panes.find((pane) => pane.offsetParent !== null);
  if (shown) shown.focus();
  else if (frames > 0) requestAnimationFrame(() => focusFirstPane(frames - 1));
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
