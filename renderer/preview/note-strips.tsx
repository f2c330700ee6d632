import { useCommandRegistry, useEnabledCommands } from "../commands/command-registry.tsx";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { Question } from "../ui/question.tsx";
import type { PreviewState } from "./preview-state.ts";
import type { LinksHandle } from "./use-links.ts";
import type { PreviewHandle } from "./use-preview.ts";

interface StripsProps {
  readonly preview: PreviewHandle;
  /** Where the reasons of a failure stand, if not under Findings. */
  readonly reasons: string | undefined;
  readonly links: LinksHandle;
}

function isAllLeftOut({ shown }: PreviewState): boolean {
  return shown !== null && shown.notPrinted.length > 0 && shown.places.length === 0;
}

/** Findings tell the reasons where they can be shown. */
function Failure({ preview, reasons }: Pick<StripsProps, "preview" | "reasons">) {
  const registry = useCommandRegistry();
  const hasFindings = useEnabledCommands().includes("next-finding");
  const { problems, shown } = preview.state;
  const where = reasons ?? (hasFindings ? text.reasonsInFindings : undefined);
  const toFindings = hasFindings && reasons === undefined && (
    <Button look="quiet" onPress={() => void registry.run("next-finding")}>
      {text.showFindings}
    </Button>
  );
  return (
    <Notice
      severity="error"
      title={reasons === undefined ? text.noteFailed : text.previewFailed}
      action={toFindings}
    >
      {where ? <p>{where}</p> : <ProblemList problems={problems} />}
      {shown && <p className="quiet">{text.previewFailedStale}</p>}
    </Notice>
  );
}

/** The question before a link leads out of the window. */
function Asked({ links }: Pick<StripsProps, "links">) {
  const { asked, confirm, dismiss } = links;
  if (asked === undefined) return null;
  const isMail = /^mailto:/i.test(asked);
  const words = isMail
    ? text.askWrite(asked.slice("mailto:".length).split("?")[0] ?? "")
    : text.askOpen(new URL(asked).host);
  return (
    <Question words={words} onEscape={dismiss}>
      {!isMail && (
        <span className="link-address quiet small" dir="ltr">
          {asked}
        </span>
      )}
      <Button onPress={confirm}>{text.open}</Button>
      <Button onPress={dismiss}>{text.dontOpen}</Button>
    </Question>
  );
}

/** What there is to say about the pages as a whole, above them. */
export function NoteStrips({ preview, reasons, links }: StripsProps) {
  const { state, again } = preview;
  const isFailed = state.problems.length > 0;
  return (
    <div className="preview-failure">
      <Asked links={links} />
      {links.problems.length > 0 && (
        <Notice severity="error" title={text.linkFailed} onDismiss={links.dismiss}>
          <ProblemList problems={links.problems} />
        </Notice>
      )}
      {isFailed && <Failure preview={preview} reasons={reasons} />}
      {!isFailed && state.drawingFault && (
        <Notice severity="error" title={text.paperFailed}>
          {state.drawingFault}
        </Notice>
      )}
      {state.stopped && (
        <div className="note-strip">
          <span>{text.stopped}</span>
          <Button look="quiet" onPress={again}>
            {text.updateNow}
          </Button>
        </div>
      )}
      {!isFailed && isAllLeftOut(state) && (
        <Notice severity="warning" title={text.nothingPrinted} quiet>
          <p>{text.nothingPrintedHint}</p>
        </Notice>
      )}
    </div>
  );
}
