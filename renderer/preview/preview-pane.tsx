import { memo, useCallback, useId, useState } from "react";
import { ProgressBar } from "react-aria-components";
import { LIST_KEYS } from "../app/platform.ts";
import { useCommand } from "../commands/command-registry.tsx";
import type { SelectionHandle } from "../compose/selection.ts";
import { text } from "../text/text.ts";
import { Pane } from "../ui/pane.tsx";
import { FindBar } from "./find/find-bar.tsx";
import { type FindHandle, useFind } from "./find/use-find.ts";
import { NoteBar } from "./note-bar.tsx";
import { NoteStrips } from "./note-strips.tsx";
import { PaperStack } from "./paper-stack.tsx";
import { type ShownStatement, useStatements } from "./places/use-statements.ts";
import type { PreviewState } from "./preview-state.ts";
import { Thumbnails } from "./thumbnails.tsx";
import { useAfter } from "./use-after.ts";
import { useLinks } from "./use-links.ts";
import { type Pages, usePages } from "./use-pages.ts";
import type { PreviewHandle } from "./use-preview.ts";
import "./preview.css";

interface PreviewPaneProps {
  readonly preview: PreviewHandle;
  /** What to do to see something here. */
  readonly empty: string;
  /** Where the reasons of a failure stand, if not under Findings. */
  readonly reasons?: string;
  /** What is selected, where the pages are one pane among others that show it. */
  readonly selection?: SelectionHandle;
  readonly statements?: readonly ShownStatement[];
}

const NO_STATEMENTS: readonly ShownStatement[] = [];
const NO_PLACES: readonly never[] = [];

/** Milliseconds of work before the pages look old, and before a page is drawn that is none yet. */
const OLD_AFTER = 300;
const SKELETON_AFTER = 200;

function Nothing({ state, empty }: { readonly state: PreviewState; readonly empty: string }) {
  const isLong = useAfter(state.work !== null, SKELETON_AFTER);
  if (state.problems.length > 0 || state.stopped || state.drawingFault) return null;
  if (!state.work) return <p className="preview-nothing quiet">{empty}</p>;
  if (!isLong) return null;
  return (
    <div className="paper-skeleton">
      <p className="only-heard">{text.skeleton}</p>
      {["title", "one", "two", "three", "head", "four", "five"].map((line) => (
        <span key={line} className={`skeleton-line skeleton-${line}`} />
      ))}
    </div>
  );
}

/** The search, which opens again with what was typed last. */
function useFindBar(pages: Pages, state: PreviewState) {
  const [asked, setAsked] = useState(0);
  const find = useFind(state.pdf, pages.page, ({ page, top }) => pages.showBand(page, top - 12, 48));
  const ask = () => {
    setAsked((before) => before + 1);
    find.open();
  };
  useCommand("find-in-note", ask, pages.isShown && state.pdf !== null);
  return { find, asked, ask };
}

function useThumbnails({ isWide }: Pages) {
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? isWide;
  return { isOpen, toggle: useCallback(() => setChosen(!isOpen), [isOpen]) };
}

const NO_MATCHES: FindHandle["matches"] = [];

/** The pages of the note with all that belongs to looking at them. */
export const PreviewPane = memo(function PreviewPane(props: PreviewPaneProps) {
  const { preview, empty, reasons, selection, statements = NO_STATEMENTS } = props;
  const { state } = preview;
  const { pdf, shown } = state;
  const hint = useId();
  const pages = usePages(pdf);
  const places = shown?.places ?? NO_PLACES;
  const marked = useStatements({ selection, statements, places, pages });
  const { find, asked, ask } = useFindBar(pages, state);
  const links = useLinks(pdf, pages.showPage);
  const thumbnails = useThumbnails(pages);
  const isLong = useAfter(state.work !== null, OLD_AFTER);
  const matches = find.isOpen ? find.matches : NO_MATCHES;
  return (
    <Pane label={text.preview} className="preview-pane">
      <NoteBar
        preview={preview}
        isLong={isLong}
        pages={pages}
        hasThumbnails={thumbnails.isOpen}
        onThumbnails={thumbnails.toggle}
        onFind={ask}
      />
      {isLong && <ProgressBar className="note-progress" aria-label={text.updatingNote} isIndeterminate />}
      {find.isOpen && pdf && <FindBar find={find} asked={asked} />}
      <NoteStrips preview={preview} reasons={reasons} links={links} />
      <p id={hint} hidden>
        {text.statementsInPages(LIST_KEYS.down, LIST_KEYS.up)}
      </p>
      <p className="only-heard" role="status">
        {marked.spoken}
      </p>
      <div className="note-body">
        {pdf && thumbnails.isOpen && <Thumbnails pdf={pdf} page={pages.page} onShow={pages.showPage} />}
        <PaperStack
          stack={pages.stack}
          pdf={pdf}
          scale={pages.scale}
          isSpread={pages.isSpread}
          isOld={isLong && pdf !== null}
          places={places}
          selected={marked.selected}
          matches={matches}
          match={matches[find.at]}
          onSelect={marked.select}
          onStep={marked.step}
          onFollow={links.follow}
          hint={hint}
        >
          <Nothing state={state} empty={empty} />
        </PaperStack>
      </div>
    </Pane>
  );
});
