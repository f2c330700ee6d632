import { type RefObject, useEffect, useRef, useState } from "react";
import { text } from "../text/text.ts";
import { drawPage } from "./draw-page.ts";
import type { LoadedPdf } from "./pdf.ts";

interface PaperPageProps {
  readonly pdf: LoadedPdf;
  readonly number: number;
  /** Pixels for a point. */
  readonly scale: number;
}

/** Pages a screen away are drawn ahead, so that scrolling meets finished ones. */
function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const report = ([seen]: readonly IntersectionObserverEntry[]) => {
      // While another view is shown there is no size, and what was drawn waits.
      if (seen && seen.boundingClientRect.width > 0) setNear(seen.isIntersecting);
    };
    const observer = new IntersectionObserver(report, { rootMargin: "100% 0px" });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** Keeps the older picture until the newer one is finished. */
function useDrawing(target: RefObject<HTMLElement | null>, near: boolean, props: PaperPageProps): void {
  const { pdf, number, scale } = props;
  useEffect(() => {
    if (!near) {
      target.current?.replaceChildren();
      return;
    }
    const stop = new AbortController();
    drawPage(pdf.document, number, scale, stop.signal).then(
      (layers) => !stop.signal.aborted && target.current?.replaceChildren(...layers),
      () => undefined, // Stopped by a newer state, which draws the page itself.
    );
    return () => stop.abort();
  }, [target, near, pdf, number, scale]);
}

export function PaperPage(props: PaperPageProps) {
  const { pdf, number, scale } = props;
  const frame = useRef<HTMLElement>(null);
  const layers = useRef<HTMLDivElement>(null);
  useDrawing(layers, useNear(frame), props);
  const size = pdf.sizes[number - 1] ?? { width: 0, height: 0 };
  const style = { width: Math.floor(size.width * scale), height: Math.floor(size.height * scale) };
  return (
    <figure className="paper" ref={frame} style={style} aria-label={text.pageOf(number, pdf.sizes.length)}>
      <div ref={layers} />
    </figure>
  );
}
