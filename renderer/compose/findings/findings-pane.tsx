import { useEffect, useMemo, useRef, useState } from "react";
import type { DossierView, EntryView } from "../../../electron/contract/api.ts";
import { isTaken, type TopicRow } from "../../document/session.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon, SeverityIcon } from "../../ui/icon.tsx";
import { Pane } from "../../ui/pane.tsx";
import { rescueFocus } from "../../ui/rescue-focus.ts";
import { type FindingActions, FindingLineView } from "./finding-line-view.tsx";
import { type FindingGroup, type FindingLine, findingLines, GROUPS, withProposal } from "./finding-lines.ts";
import { fitProposal } from "./fit-proposal.ts";
import { GROUP_SEVERITY } from "./group-severity.ts";
import { HeightHandle } from "./height-handle.tsx";
import { ReviewDialog } from "./review-dialog.tsx";
import type { FindingsDrawer } from "./use-findings-drawer.ts";
import "./findings.css";

/** The chosen statements in the order of the brief. */
function chosenInOrder(rows: readonly TopicRow[], { topics }: DossierView): readonly EntryView[] {
  return rows.filter(isTaken).flatMap(({ topic, entries }) => {
    const own = topics.find(({ id }) => id === topic)?.entries ?? [];
    return entries ? entries.flatMap((id) => own.find((entry) => entry.id === id) ?? []) : own;
  });
}

interface FindingsPaneProps extends FindingActions {
  /** Topics in the order of the brief, with what is chosen of them. */
  readonly rows: readonly TopicRow[];
  readonly preview: PreviewState;
  readonly drawer: FindingsDrawer;
}

interface GroupProps extends FindingActions {
  readonly group: FindingGroup;
  readonly lines: readonly FindingLine[];
  readonly onReview: (line: FindingLine) => void;
}

function GroupView({ group, lines, ...actions }: GroupProps) {
  const own = lines.filter((line) => line.group === group);
  if (own.length === 0) return null;
  return (
    <div className={`finding-group finding-group-${group}`}>
      <h3>
        {text.findingGroups[group]} <span className="quiet">{own.length}</span>
      </h3>
      <ul>
        {own.map((line) => (
          <FindingLineView key={line.key} line={line} {...actions} />
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus to the next or previous line, and from the last to the first. */
function goToLine(pane: HTMLElement, by: 1 | -1): void {
  const lines = [...pane.querySelectorAll<HTMLElement>("[data-finding] .finding-main")];
  const at = lines.findIndex((line) => line.parentElement?.contains(document.activeElement));
  const start = at < 0 && by < 0 ? 0 : at;
  const next = lines[(start + by + lines.length) % lines.length];
  (next ?? pane.closest<HTMLElement>("[data-pane]") ?? pane).focus();
  next?.scrollIntoView({ block: "nearest" });
}

function useSteps({ step }: FindingsDrawer) {
  const body = useRef<HTMLDivElement>(null);
  const done = useRef(0);
  useEffect(() => {
    if (step.serial === done.current || !body.current) return;
    done.current = step.serial;
    goToLine(body.current, step.by);
  }, [step]);
  return body;
}

function CountWords({ lines }: { readonly lines: readonly FindingLine[] }) {
  return GROUPS.map((group) => {
    const number = lines.filter((line) => line.group === group).length;
    return number === 0 ? null : (
      <span key={group} className="findings-count small">
        <SeverityIcon severity={GROUP_SEVERITY[group]} />
        {text.findingCounts[group](number)}
      </span>
    );
  });
}

/** What stands between the person and the files, what to check, and what was left out on purpose. */
export function FindingsPane({ preview, drawer, rows, ...actions }: FindingsPaneProps) {
  const { shown } = preview;
  const { dossier } = actions;
  const canTakeOut = actions.onTakeOut !== undefined;
  const lines = useMemo(() => {
    const found = findingLines(shown?.findings ?? [], dossier);
    const proposed = shown && canTakeOut ? fitProposal(shown, chosenInOrder(rows, dossier)) : [];
    return withProposal(found, proposed);
  }, [shown, dossier, rows, canTakeOut]);
  const [height, setHeight] = useState<number | null>(null);
  const [reviewed, setReviewed] = useState<FindingLine | null>(null);
  const body = useSteps(drawer);
  const close = () => {
    drawer.setOpen(false);
    rescueFocus();
  };
  return (
    <div className="findings-frame" style={height === null ? {} : { blockSize: height, maxBlockSize: "80%" }}>
      <HeightHandle onChange={setHeight} />
      <Pane label={text.findings} className="findings-pane">
        <div className="findings-head">
          <h2 className="pane-title">{text.findings}</h2>
          <CountWords lines={lines} />
          <Button look="icon" aria-label={text.closeFindings} onPress={close}>
            <Icon name="close" />
          </Button>
        </div>
        <div className="findings-body" ref={body}>
          {GROUPS.map((group) => (
            <GroupView key={group} group={group} lines={lines} onReview={setReviewed} {...actions} />
          ))}
          {lines.length === 0 && <p className="quiet">{shown ? text.noFindings : text.findingsPending}</p>}
        </div>
      </Pane>
      {reviewed && <ReviewDialog line={reviewed} {...actions} onClose={() => setReviewed(null)} />}
    </div>
  );
}
