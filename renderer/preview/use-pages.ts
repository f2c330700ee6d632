import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";
import {
  type Anchor,
  anchorAt,
  pageInView,
  restoreAnchor,
  scrollToBand,
  scrollToPage,
} from "./places/stack-places.ts";
import { type Room, useIsWide, useRoom } from "./use-room.ts";
import { FIT_WIDTH, pixelsPerPoint, type Zoom, zoomByWheel, zoomScale } from "./zoom.ts";

/** How the pages are shown, and where in them one is. */
export interface Pages {
  readonly stack: RefObject<HTMLElement | null>;
  readonly isShown: boolean;
  readonly isWide: boolean;
  /** The page in view, from 1. */
  readonly page: number;
  readonly zoom: Zoom;
  /** 1 is the paper's real size. */
  readonly scale: number;
  /** Two pages stand side by side. */
  readonly isSpread: boolean;
  readonly setZoom: (zoom: Zoom) => void;
  readonly showPage: (page: number) => void;
  /** Scrolls to a band of a page, in points from its top, unless it is in view. */
  readonly showBand: (page: number, top: number, height: number) => void;
}

/** Between two pages side by side, in CSS pixels. */
const GAP = 16;

function usePageInView(stack: RefObject<HTMLElement | null>, pdf: LoadedPdf | null, scale: number): number {
  const [page, setPage] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pages, or others in size, may be in view
  useEffect(() => {
    const element = stack.current;
    if (!element) return;
    let frame = 0;
    const tell = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => element.offsetWidth > 0 && setPage(pageInView(element)));
    };
    tell();
    element.addEventListener("scroll", tell, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", tell);
    };
  }, [stack, pdf, scale]);
  return Math.min(page, pdf?.pageCount ?? 1);
}

/** Zooming by Ctrl and the wheel, and by pinching, keeps the point under the pointer. */
function useWheelZoom(
  stack: RefObject<HTMLElement | null>,
  turn: (delta: number, x: number, y: number) => void,
) {
  const latest = useRef(turn);
  useEffect(() => {
    latest.current = turn;
  });
  useEffect(() => {
    const element = stack.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      latest.current(event.deltaY, event.clientX - left, event.clientY - top);
    };
    // Not passive, because the window itself must not zoom as well.
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [stack]);
}

/** The zoom, and a way to change it that keeps a point of the pages where it is. */
function useAnchoredZoom(stack: RefObject<HTMLElement | null>) {
  const [zoom, setZoom] = useState(FIT_WIDTH);
  const anchor = useRef<Anchor | null>(null);
  const zoomAround = useCallback(
    (next: Zoom, x?: number, y?: number) => {
      const element = stack.current;
      if (element)
        anchor.current = anchorAt(element, x ?? element.clientWidth / 2, y ?? element.clientHeight / 3);
      setZoom(next);
    },
    [stack],
  );
  return { zoom, anchor, zoomAround };
}

function hasRoomForTwo({ width }: Room, pdf: LoadedPdf | null, scale: number): boolean {
  if (!pdf || pdf.pageCount < 2) return false;
  return width >= 2 * Math.floor(pixelsPerPoint(scale) * pdf.firstSize.width) + GAP;
}

/** How many pages the fitting zooms put side by side: two where both are still as large as on paper. */
function fittedColumns(isWide: boolean, room: Room, pdf: LoadedPdf | null): 1 | 2 {
  return isWide && hasRoomForTwo(room, pdf, 1) ? 2 : 1;
}

export function usePages(pdf: LoadedPdf | null): Pages {
  const stack = useRef<HTMLElement>(null);
  const isWide = useIsWide();
  const room = useRoom(stack);
  const { zoom, anchor, zoomAround } = useAnchoredZoom(stack);
  const columns = fittedColumns(isWide, room, pdf);
  const fitted = { width: (room.width - (columns - 1) * GAP) / columns, height: room.height };
  const scale = zoomScale(zoom, fitted, pdf?.firstSize);
  const page = usePageInView(stack, pdf, scale);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an anchor is for the zoom that was just chosen
  useLayoutEffect(() => {
    if (stack.current && anchor.current && scale > 0) restoreAnchor(stack.current, anchor.current);
    anchor.current = null;
  }, [anchor, zoom, scale]);
  useWheelZoom(stack, (delta, x, y) => zoomAround(zoomByWheel(scale, delta), x, y));

  const showPage = useCallback((number: number) => {
    if (stack.current) scrollToPage(stack.current, number);
  }, []);
  const showBand = useCallback(
    (number: number, top: number, height: number) => {
      const points = pixelsPerPoint(scale);
      if (stack.current) scrollToBand(stack.current, number, top * points, height * points);
    },
    [scale],
  );
  const isSpread = isWide && hasRoomForTwo(room, pdf, scale);
  const { isShown } = room;
  return useMemo(
    () => ({ stack, isShown, isWide, page, zoom, scale, isSpread, setZoom: zoomAround, showPage, showBand }),
    [isShown, isWide, page, zoom, scale, isSpread, zoomAround, showPage, showBand],
  );
}
