import { Button as AriaButton } from "react-aria-components";
import type { DossierView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { SeverityIcon } from "../../ui/icon.tsx";
import type { FindingLine } from "./finding-lines.ts";
import type { FindingTarget } from "./finding-target.ts";
import { GROUP_SEVERITY } from "./group-severity.ts";

/** What can be done about findings. */
export interface FindingActions {
  readonly dossier: DossierView;
  readonly onReveal: (target: FindingTarget) => void;
  /** Takes statements out of the note, in one step; undefined where the brief can only be read. */
  readonly onTakeOut: ((entries: readonly string[]) => void) | undefined;
}

interface FindingLineProps extends FindingActions {
  readonly line: FindingLine;
  readonly onReview: (line: FindingLine) => void;
}

function actionWords({ entries, group, target }: FindingLine): string {
  if (entries.length > 1) return group === "left-out" ? text.showThem : text.reviewThem;
  if (target.type === "template") return text.showInTemplate;
  return target.type === "file" ? text.showInFile : text.showFinding;
}

/** One line, which as a whole is the button for the one thing that can be done about it. */
export function FindingLineView({ line, onReveal, onReview }: FindingLineProps) {
  const act = () => (line.entries.length > 1 ? onReview(line) : onReveal(line.target));
  const severity = GROUP_SEVERITY[line.group];
  return (
    <li className="finding" data-finding={line.key}>
      <AriaButton className="finding-main" onPress={act}>
        <SeverityIcon severity={severity} />
        <span className="finding-words">
          <span className="only-heard">{text.severity[severity]}: </span>
          <span dir="auto">{line.words}</span>{" "}
          {line.detail && (
            <span className="quiet" dir="auto">
              {line.detail}
            </span>
          )}
        </span>
        <span className="finding-action">{actionWords(line)}</span>
      </AriaButton>
    </li>
  );
}
