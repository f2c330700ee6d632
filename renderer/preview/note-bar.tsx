import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { NoteTools, type NoteToolsProps } from "./note-tools.tsx";
import { pagesText } from "./page-count.ts";
import { PageMeter } from "./page-meter.tsx";
import type { PreviewState } from "./preview-state.ts";
import type { PreviewHandle } from "./use-preview.ts";

interface NoteBarProps extends NoteToolsProps {
  readonly preview: PreviewHandle;
  /** The work has been under way for a while. */
  readonly isLong: boolean;
}

/** The stage changes too fast to be read out: only that the pages follow, and their count, are announced. */
function spoken({ stopped, shown }: PreviewState, isLong: boolean): string {
  if (stopped) return text.stopped;
  if (isLong) return text.updating;
  return shown ? pagesText(shown) : "";
}

/** Only what lasts is worth a button: most previews end before it could be pressed. */
function Work({ preview, isLong }: Pick<NoteBarProps, "preview" | "isLong">) {
  const { work } = preview.state;
  if (!work) return null;
  const stage = work.stage && text.stages[work.stage];
  return (
    <span className="preview-work">
      {isLong && (
        <>
          <span className="quiet">
            {text.updating} <span className="preview-stage">{stage}</span>
          </span>
          <Button look="quiet" onPress={preview.stop}>
            {text.stop}
          </Button>
        </>
      )}
    </span>
  );
}

export function NoteBar({ preview, isLong, ...tools }: NoteBarProps) {
  const { shown, pdf } = preview.state;
  return (
    <div className="pane-head note-bar">
      <h2 className="only-heard">{text.preview}</h2>
      <div className="note-facts">
        {pdf && <strong className="note-page">{text.pageInView(tools.pages.page, pdf.pageCount)}</strong>}
        {shown && <PageMeter preview={shown} />}
        {shown?.marking && (
          <span className="preview-marking" dir="auto">
            <span className="only-heard">{text.markingName} </span>
            {shown.marking}
          </span>
        )}
        <Work preview={preview} isLong={isLong} />
        <span className="only-heard" role="status" aria-live="polite">
          {spoken(preview.state, isLong)}
        </span>
      </div>
      {pdf && <NoteTools {...tools} />}
    </div>
  );
}
