import { type RefObject, useEffect, useState } from "react";

/** Three panes side by side, Choose and Brief in one place with a switch, or one pane at a time. */
export type LayoutKind = "three" | "two" | "one";

/** Widths in CSS pixels from which there is room for more panes; 200 per cent on a laptop is below both. */
const THREE_FROM = 1_024;
const TWO_FROM = 680;

export function layoutOf(width: number): LayoutKind {
  if (width >= THREE_FROM) return "three";
  return width >= TWO_FROM ? "two" : "one";
}

/** The layout for the width of `element`, which is kept while the view is hidden. */
export function useLayout(element: RefObject<HTMLElement | null>): LayoutKind {
  const [kind, setKind] = useState<LayoutKind>(() => layoutOf(window.innerWidth - 56));
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) setKind(layoutOf(width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return kind;
}
