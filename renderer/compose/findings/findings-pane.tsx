import { Button as AriaButton } from "react-aria-components";
import { placeText } from "../../../core/problem/problem.ts";
import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { SeverityIcon } from "../../ui/icon.tsx";
import { Pane } from "../../ui/pane.tsx";
import { ProblemWords } from "../../ui/problem-list.tsx";
import type { Reveal } from "../topics/use-reveal.ts";
import { type FindingGroup, groupFindings } from "./group-findings.ts";
import { placeInDossier } from "./place-in-dossier.ts";
import "./findings.css";

interface FindingsProps {
  readonly dossier: DossierView;
  readonly onReveal: (reveal: Reveal) => void;
}

function FindingItem({ finding, dossier, onReveal }: FindingsProps & { readonly finding: Finding }) {
  const place = placeInDossier(finding, dossier);
  const words = (
    <>
      <SeverityIcon severity={finding.severity} />
      <span>
        <ProblemWords problem={finding} />
        {finding.place && <code className="problem-place">{placeText(finding.place)}</code>}
      </span>
    </>
  );
  return (
    <li>
      {place ? (
        <AriaButton className="finding finding-link" onPress={() => onReveal(place)}>
          {words}
        </AriaButton>
      ) : (
        <div className="finding">{words}</div>
      )}
    </li>
  );
}

function Group({ group, ...rest }: FindingsProps & { readonly group: FindingGroup }) {
  return (
    <div className="finding-group">
      <h3>{text.findingGroups[group.severity](group.findings.length)}</h3>
      <ul>
        {group.findings.map((finding) => (
          <FindingItem
            key={JSON.stringify([finding.code, finding.about, finding.place, finding.message])}
            finding={finding}
            {...rest}
          />
        ))}
      </ul>
    </div>
  );
}

export function FindingsPane({ preview, ...rest }: FindingsProps & { readonly preview: PreviewState }) {
  const { shown } = preview;
  const groups = groupFindings(shown?.findings ?? []);
  return (
    <Pane label={text.findings} className="findings-pane">
      <div className="pane-head">
        <h2 className="pane-title">{text.findings}</h2>
      </div>
      <div className="pane-body findings-body">
        {groups.map((group) => (
          <Group key={group.severity} group={group} {...rest} />
        ))}
        {groups.length === 0 && <p className="quiet">{shown ? text.noFindings : text.findingsPending}</p>}
      </div>
    </Pane>
  );
}
