import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { PageSize } from "./pdf/loaded-pdf.ts";

export interface Room extends PageSize {
  /** False while another view is shown. */
  readonly isShown: boolean;
}

const UNKNOWN: Room = { width: 0, height: 0, isShown: false };

/** The inner size of `element` in CSS pixels, which is kept while the element is hidden. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState(UNKNOWN);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setRoom((before) => (width > 0 ? { width, height, isShown: true } : { ...before, isShown: false }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** Windows of this width have room for thumbnails, and for two pages side by side. */
const WIDE = "(width >= 1600px)";

function onWideChange(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

export function useIsWide(): boolean {
  return useSyncExternalStore(onWideChange, () => matchMedia(WIDE).matches);
}
