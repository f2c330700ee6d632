import { useEffect, useRef } from "react";
import { text } from "../text/text.ts";
import { PaperPage } from "./paper-page.tsx";
import type { LoadedPdf } from "./pdf.ts";
import { pixelsPerPoint, type Zoom, zoomScale } from "./zoom.ts";
import "./paper.css";

interface PaperStackProps {
  readonly pdf: LoadedPdf;
  readonly zoom: Zoom;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Told after the scroll bar has taken its share. */
function useWidth(onWidth: (width: number) => void) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!element.current) return;
    const report = ([entry]: readonly ResizeObserverEntry[]) => {
      // Nothing while another view is shown: the pages keep the size that they will have again.
      if (entry && entry.contentRect.width > 0) onWidth(entry.contentRect.width);
    };
    const observer = new ResizeObserver(report);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [onWidth]);
  return element;
}

export function PaperStack({ pdf, zoom, width, onWidth }: PaperStackProps) {
  const element = useWidth(onWidth);
  const scale = pixelsPerPoint(zoomScale(zoom, width, pdf.sizes[0]?.width ?? 0));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="paper-stack" aria-label={text.paper} tabIndex={0} ref={element}>
      {width > 0 &&
        pdf.sizes.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number alone
          <PaperPage key={index} pdf={pdf} number={index + 1} scale={scale} />
        ))}
    </section>
  );
}
