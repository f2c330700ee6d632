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

/** Whether the statements of the line are looked at together. */
function hasReview({ entries, isProposal }: FindingLine): boolean {
  return isProposal === true || entries.length > 1;
}

function actionWords(line: FindingLine): string {
  const { entries, group, target } = line;
  if (line.isProposal) return text.fitThem;
  if (entries.length > 1) return group === "left-out" ? text.showThem : text.reviewThem;
  if (target.type === "template") return text.showInTemplate;
  return target.type === "file" ? text.showInFile : text.showFinding;
}

/** One line, which as a whole is the button for the one thing that can be done about it. */
export function FindingLineView({ line, onReveal, onReview }: FindingLineProps) {
  const act = () => (hasReview(line) ? onReview(line) : onReveal(line.target));
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
