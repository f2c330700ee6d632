import { type RefObject, useLayoutEffect } from "react";

/** The first pane that is shown takes the focus if nothing else has it, so that keys lead on from there. */
export function rescueFocus(): void {
  // React Aria gives the focus back in the next frame.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
      panes.find((pane) => pane.offsetParent !== null)?.focus();
    }),
  );
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
