import { type RefObject, useEffect, useRef, useState } from "react";
import type { PageWords } from "./draw-page.ts";
import type { LoadedPdf } from "./loaded-pdf.ts";

/** Loaded with pdf.js, which no window needs before its first note. */
function drawing() {
  return import("./draw-page.ts");
}

/** Pages a screen away are drawn ahead, so that scrolling meets finished ones. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const report = (entries: readonly IntersectionObserverEntry[]) => {
      const seen = entries.at(-1);
      // While another view is shown there is no size, and what was drawn waits.
      if (seen && seen.boundingClientRect.width > 0) setNear(seen.isIntersecting);
    };
    const root = element.current.parentElement;
    const observer = new IntersectionObserver(report, { root, rootMargin: "100% 0px" });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** Draws the picture; the older one stays until the newer one is finished. */
export function usePicture(near: boolean, pdf: LoadedPdf, number: number, scale: number) {
  const target = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!near) {
      target.current?.replaceChildren();
      return;
    }
    const stop = new AbortController();
    const { signal } = stop;
    drawing()
      .then(({ drawPicture }) => drawPicture(pdf, number, scale, signal))
      .then(
        (canvas) => !signal.aborted && target.current?.replaceChildren(canvas),
        () => undefined, // Stopped by a newer state, which draws the page itself.
      );
    return () => stop.abort();
  }, [near, pdf, number, scale]);
  return target;
}

/** Draws the text, which is the same at every scale. */
export function useWords(near: boolean, pdf: LoadedPdf, number: number) {
  const target = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState<PageWords | null>(null);
  useEffect(() => {
    if (!near) {
      target.current?.replaceChildren();
      setWords(null);
      return;
    }
    const stop = new AbortController();
    const { signal } = stop;
    drawing()
      .then(({ drawWords }) => drawWords(pdf, number, signal))
      .then(
        (drawn) => {
          if (signal.aborted) return;
          target.current?.replaceChildren(...drawn.layers);
          setWords(drawn);
        },
        () => undefined,
      );
    return () => stop.abort();
  }, [near, pdf, number]);
  return { target, words };
}
