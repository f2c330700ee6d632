import { Button as AriaButton, Disclosure, DisclosurePanel } from "react-aria-components";
import type { Severity } from "../../../core/problem/problem.ts";
import { text } from "../../text/text.ts";
import { Icon, SeverityIcon } from "../../ui/icon.tsx";
import { FindingItem, type FindingsProps } from "./finding-item.tsx";
import { type FindingKind, isFolded, statementsIn } from "./group-findings.ts";

interface KindProps extends FindingsProps {
  readonly kind: FindingKind;
  readonly severity: Severity;
}

function Items({ kind, dossier, onReveal }: KindProps) {
  return (
    <ul>
      {kind.findings.map((finding) => (
        <li key={JSON.stringify([finding.about, finding.place, finding.message])}>
          <FindingItem finding={finding} dossier={dossier} onReveal={onReveal} />
        </li>
      ))}
    </ul>
  );
}

export function Kind(props: KindProps) {
  const { kind, severity } = props;
  if (!isFolded(kind)) return <Items {...props} />;
  const words = text.findingKinds[kind.code] ?? text.findingsAlike;
  return (
    <Disclosure className="finding-kind">
      <AriaButton slot="trigger" className="finding finding-link">
        <SeverityIcon severity={severity} />
        <span>{words(statementsIn(kind))}</span>
        <Icon name="chevron" />
      </AriaButton>
      <DisclosurePanel>
        <Items {...props} />
      </DisclosurePanel>
    </Disclosure>
  );
}
