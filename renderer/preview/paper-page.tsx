import { type CSSProperties, memo, type PointerEvent, useEffect, useRef, useState } from "react";
import type { StatementPlace } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { markMatches } from "./find/find-marks.ts";
import type { Match } from "./find/find-text.ts";
import { LinkLayer } from "./link-layer.tsx";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";
import type { PageLink } from "./pdf/page-links.ts";
import { useNear, usePicture, useWords } from "./pdf/use-page-drawing.ts";
import { PlaceLayer } from "./places/place-layer.tsx";
import { placeAt } from "./places/places.ts";

interface PaperPageProps {
  readonly pdf: LoadedPdf;
  readonly number: number;
  /** Pixels for a point. */
  readonly scale: number;
  readonly places: readonly StatementPlace[];
  readonly selected: string | undefined;
  readonly matches: readonly Match[];
  /** The match that the search has come to, where it is on this page. */
  readonly match: Match | undefined;
  /** Absent where statements cannot be selected. */
  readonly onSelect: ((entry: string) => void) | undefined;
  readonly onFollow: (link: PageLink) => void;
}

function pointIn(event: PointerEvent<HTMLElement>, scale: number): readonly [x: number, y: number] {
  const { left, top } = event.currentTarget.getBoundingClientRect();
  return [(event.clientX - left) / scale, (event.clientY - top) / scale];
}

/** The statement under the pointer, and selecting it; a drag selects text instead. */
function usePointer({ places, scale, onSelect }: PaperPageProps) {
  const [hovered, setHovered] = useState<string>();
  const pressed = useRef<readonly [x: number, y: number]>(undefined);
  if (!onSelect) return { hovered: undefined, handlers: {} };
  const entryAt = (event: PointerEvent<HTMLElement>) => placeAt(places, ...pointIn(event, scale))?.entry;
  const handlers = {
    onPointerMove: (event: PointerEvent<HTMLElement>) => setHovered(entryAt(event)),
    onPointerLeave: () => setHovered(undefined),
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      pressed.current = event.button === 0 ? [event.clientX, event.clientY] : undefined;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const [x, y] = pressed.current ?? [Number.NaN, 0];
      const isStill = Math.hypot(event.clientX - x, event.clientY - y) < 4;
      const entry = isStill && !(event.target instanceof HTMLAnchorElement) ? entryAt(event) : undefined;
      if (entry !== undefined) onSelect(entry);
    },
  };
  return { hovered, handlers };
}

function useMarks(
  matches: readonly Match[],
  match: Match | undefined,
  pieces?: readonly HTMLElement[],
): void {
  useEffect(() => {
    if (pieces && matches.length > 0) return markMatches(matches, match, pieces);
  }, [matches, match, pieces]);
}

export const PaperPage = memo(function PaperPage(props: PaperPageProps) {
  const { pdf, number, scale, places, selected, matches, match, onFollow } = props;
  const frame = useRef<HTMLElement>(null);
  const near = useNear(frame);
  const picture = usePicture(near, pdf, number, scale);
  const { target, words } = useWords(near, pdf, number);
  const [size, setSize] = useState(pdf.firstSize);
  if (words && (words.size.width !== size.width || words.size.height !== size.height)) setSize(words.size);
  useMarks(matches, match, words?.pieces);
  const { hovered, handlers } = usePointer(props);
  const style = {
    width: Math.floor(size.width * scale),
    height: Math.floor(size.height * scale),
    "--total-scale-factor": scale,
  } as CSSProperties;
  return (
    <figure
      className={hovered === undefined ? "paper" : "paper paper-hovered"}
      ref={frame}
      style={style}
      aria-label={text.pageOf(number, pdf.pageCount)}
      {...handlers}
    >
      <div className="paper-picture" ref={picture} />
      <PlaceLayer places={places} selected={selected} hovered={hovered} scale={scale} />
      <div className="paper-words" ref={target} />
      <LinkLayer links={words?.links ?? []} page={number} scale={scale} onFollow={onFollow} />
    </figure>
  );
});
