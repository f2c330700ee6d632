import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LoadedPdf } from "../pdf/loaded-pdf.ts";
import {
  foldQuery,
  type Match,
  matchesIn,
  type PageText,
  pageText,
  stepMatch,
  type TextPiece,
} from "./find-text.ts";

export interface FindHandle {
  readonly isOpen: boolean;
  readonly query: string;
  readonly matches: readonly Match[];
  /** The match that one has come to, from 0. */
  readonly at: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly setQuery: (query: string) => void;
  readonly step: (step: 1 | -1) => void;
}

/** After how many pages what was read is searched. */
const BATCH = 20;

async function readPage(pdf: LoadedPdf, number: number): Promise<PageText> {
  const page = await pdf.document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const pieces = items.flatMap((item): readonly TextPiece[] => {
    if (!("str" in item)) return [];
    const [, , , , x = 0, y = 0] = item.transform;
    const [, top = 0] = viewport.convertToViewportPoint(x, y);
    return [{ str: item.str, hasEOL: item.hasEOL, top: top - item.height }];
  });
  return pageText(pieces);
}

/** The text of all pages, read while the search is open. */
function useTexts(pdf: LoadedPdf | null, isOpen: boolean): readonly PageText[] {
  const [texts, setTexts] = useState<readonly PageText[]>([]);
  useEffect(() => {
    if (!isOpen || !pdf) return;
    let wanted = true;
    const read = async () => {
      const found: PageText[] = [];
      for (let number = 1; number <= pdf.pageCount && wanted; number += 1) {
        found.push(await readPage(pdf, number));
        if (wanted && (number % BATCH === 0 || number === pdf.pageCount)) setTexts([...found]);
      }
    };
    // Pages that newer ones took the place of can no longer be read.
    read().catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [pdf, isOpen]);
  return texts;
}

const NONE: readonly Match[] = [];

function useMatches(texts: readonly PageText[], query: string): readonly Match[] {
  return useMemo(() => {
    const wanted = foldQuery(query);
    return wanted === "" ? NONE : texts.flatMap((each, index) => matchesIn(each, wanted, index + 1));
  }, [texts, query]);
}

/** Searching the pages. `show` brings a match into view; a new search begins at the page in view. */
export function useFind(pdf: LoadedPdf | null, page: number, show: (match: Match) => void): FindHandle {
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState("");
  const [steps, setSteps] = useState(0);
  const start = useRef(1);
  const matches = useMatches(useTexts(pdf, isOpen), isOpen ? query : "");
  const first = Math.max(
    0,
    matches.findIndex((match) => match.page >= start.current),
  );
  const current = stepMatch(first, steps, matches.length);

  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  const shown = matches[current];
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown again only when the person searches or steps
  useEffect(() => {
    if (shown) latest.current(shown);
  }, [query, steps, shown === undefined]);

  const change = (next: string) => {
    start.current = page;
    setSteps(0);
    setQuery(next);
  };
  const open = useCallback(() => setOpen(true), []);
  const close = useCallback(() => setOpen(false), []);
  const step = useCallback((by: 1 | -1) => setSteps((before) => before + by), []);
  return { isOpen, query, matches, at: current, open, close, setQuery: change, step };
}
