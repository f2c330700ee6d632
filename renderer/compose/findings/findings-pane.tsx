import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { Pane } from "../../ui/pane.tsx";
import type { FindingsProps } from "./finding-item.tsx";
import { Kind } from "./finding-kind.tsx";
import { type FindingGroup, groupFindings } from "./group-findings.ts";
import "./findings.css";

function Group({ group, ...rest }: FindingsProps & { readonly group: FindingGroup }) {
  return (
    <div className="finding-group">
      <h3>{text.findingGroups[group.severity](group.number)}</h3>
      {group.kinds.map((kind) => (
        <Kind key={kind.code} kind={kind} severity={group.severity} {...rest} />
      ))}
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
