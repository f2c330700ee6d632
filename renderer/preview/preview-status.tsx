import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { SeverityIcon } from "../ui/icon.tsx";
import { isOverLimit, pagesText } from "./page-count.ts";
import type { PreviewState } from "./preview-state.ts";
import type { PreviewHandle } from "./use-preview.ts";

function PageCount({ state }: { readonly state: PreviewState }) {
  if (!state.shown) return null;
  const { marking } = state.shown;
  return (
    <>
      <strong className="preview-pages">{pagesText(state.shown)}</strong>
      {isOverLimit(state.shown) && (
        <span className="preview-over">
          <SeverityIcon severity="warning" />
          {text.overLimit}
        </span>
      )}
      {marking && <span className="preview-marking">{marking}</span>}
    </>
  );
}

/** Only what lasts is worth a button: most previews end before it could be pressed. */
function Progress({ state, stop, again }: PreviewHandle) {
  if (state.stopped) {
    return (
      <>
        <span className="quiet">{text.stopped}</span>
        <Button look="quiet" onPress={again}>
          {text.updateNow}
        </Button>
      </>
    );
  }
  if (!state.work) return null;
  const stage = state.work.stage && text.stages[state.work.stage];
  return (
    <span className="preview-work">
      <span className="quiet">
        {text.updating} {stage}
      </span>
      <Button look="quiet" onPress={stop}>
        {text.stop}
      </Button>
    </span>
  );
}

/** The stage changes too fast to be read out: only "Updating…" and the page count are announced. */
function spoken(state: PreviewState): string {
  if (state.stopped) return text.stopped;
  if (state.work) return text.updating;
  return state.shown ? pagesText(state.shown) : "";
}

export function PreviewStatus(handle: PreviewHandle) {
  return (
    <div className="preview-status">
      <PageCount state={handle.state} />
      <Progress {...handle} />
      <span className="only-heard" role="status" aria-live="polite">
        {spoken(handle.state)}
      </span>
    </div>
  );
}
