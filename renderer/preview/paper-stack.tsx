import { type KeyboardEvent, memo, type ReactNode, type RefObject, useMemo } from "react";
import type { StatementPlace } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";
import { byPage } from "./by-page.ts";
import type { Match } from "./find/find-text.ts";
import { PaperPage } from "./paper-page.tsx";
import type { LoadedPdf } from "./pdf/loaded-pdf.ts";
import type { PageLink } from "./pdf/page-links.ts";
import { pixelsPerPoint } from "./zoom.ts";
import "./paper.css";

interface PaperStackProps {
  readonly stack: RefObject<HTMLElement | null>;
  readonly pdf: LoadedPdf | null;
  readonly scale: number;
  readonly isSpread: boolean;
  /** A newer state of the pages has been under way for a while. */
  readonly isOld: boolean;
  readonly places: readonly StatementPlace[];
  readonly selected: string | undefined;
  readonly matches: readonly Match[];
  readonly match: Match | undefined;
  readonly onSelect: ((entry: string) => void) | undefined;
  /** Goes to the next statement, or the one before. */
  readonly onStep: ((step: 1 | -1) => void) | undefined;
  readonly onFollow: (link: PageLink) => void;
  /** The id of the words on how statements are selected. */
  readonly hint: string;
  /** What stands here while there are no pages. */
  readonly children: ReactNode;
}

const NONE: readonly never[] = [];

function Papers(props: Omit<PaperStackProps, "pdf"> & { readonly pdf: LoadedPdf }) {
  const { pdf, scale, places, selected, matches, match, onSelect, onFollow } = props;
  const placesOf = useMemo(() => byPage(places), [places]);
  const matchesOf = useMemo(() => byPage(matches), [matches]);
  const selectedPages = useMemo(
    () => new Set(places.filter(({ entry }) => entry === selected).map(({ page }) => page)),
    [places, selected],
  );
  return Array.from({ length: pdf.pageCount }, (_, index) => {
    const number = index + 1;
    return (
      <PaperPage
        key={number}
        pdf={pdf}
        number={number}
        scale={pixelsPerPoint(scale)}
        places={placesOf.get(number) ?? NONE}
        selected={selectedPages.has(number) ? selected : undefined}
        matches={matchesOf.get(number) ?? NONE}
        match={match?.page === number ? match : undefined}
        onSelect={onSelect}
        onFollow={onFollow}
      />
    );
  });
}

/** The pages one under another, or two side by side. */
export const PaperStack = memo(function PaperStack(props: PaperStackProps) {
  const { stack, pdf, isSpread, isOld, onStep, hint, children } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : undefined;
    if (!step || !onStep || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    onStep(step);
  };
  return (
    <section
      className="paper-stack"
      data-spread={isSpread || undefined}
      data-old={isOld || undefined}
      aria-label={text.paper}
      aria-describedby={onStep ? hint : undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      ref={stack}
      onKeyDown={onKeyDown}
    >
      {pdf ? <Papers {...props} pdf={pdf} /> : children}
    </section>
  );
});
