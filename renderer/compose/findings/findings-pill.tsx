import { useMemo } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { OpenedDossier } from "../../../electron/contract/api.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { SeverityIcon } from "../../ui/icon.tsx";
import { findingLines, GROUPS } from "./finding-lines.ts";
import { GROUP_SEVERITY } from "./group-severity.ts";
import type { FindingsDrawer } from "./use-findings-drawer.ts";

interface FindingsPillProps {
  readonly drawer: FindingsDrawer;
  readonly preview: PreviewState;
  readonly opened: OpenedDossier;
}

/** The numbers of findings by group, in the status bar; opens and closes their drawer. */
export function FindingsPill({ drawer, preview, opened }: FindingsPillProps) {
  const findings = preview.shown?.findings;
  const lines = useMemo(() => findingLines(findings ?? [], opened.dossier), [findings, opened]);
  const counts = GROUPS.map((group) => ({
    group,
    number: lines.filter((line) => line.group === group).length,
  })).filter(({ number }) => number > 0);
  return (
    <AriaButton
      className="findings-pill"
      aria-expanded={drawer.isOpen}
      onPress={() => drawer.setOpen(!drawer.isOpen)}
    >
      {counts.length > 0 && <span className="only-heard">{text.findingsBefore}</span>}
      {counts.map(({ group, number }, index) => (
        <span key={group} className="findings-count">
          <SeverityIcon severity={GROUP_SEVERITY[group]} />
          {number}
          <span className="only-heard">
            {text.afterCount[group]}
            {index < counts.length - 1 && ", "}
          </span>
        </span>
      ))}
      {counts.length === 0 && text.findingsNone}
    </AriaButton>
  );
}
