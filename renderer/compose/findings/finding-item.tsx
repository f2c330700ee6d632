import { Button as AriaButton } from "react-aria-components";
import { placeText } from "../../../core/problem/problem.ts";
import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import { SeverityIcon } from "../../ui/icon.tsx";
import { ProblemWords } from "../../ui/problem-list.tsx";
import type { Target } from "../selection.ts";
import { nameSubject } from "./name-subject.ts";
import { placeInDossier } from "./place-in-dossier.ts";

export interface FindingsProps {
  readonly dossier: DossierView;
  readonly onReveal: (target: Target) => void;
}

/** The place in a file is shown only where no entry on the screen can be gone to. */
export function FindingItem({ finding, dossier, onReveal }: FindingsProps & { readonly finding: Finding }) {
  const place = placeInDossier(finding, dossier);
  const words = (
    <>
      <SeverityIcon severity={finding.severity} />
      <span>
        <ProblemWords problem={nameSubject(finding, dossier)} />
        {finding.place && !place && <code className="problem-place">{placeText(finding.place)}</code>}
      </span>
    </>
  );
  if (!place) return <div className="finding">{words}</div>;
  return (
    <AriaButton className="finding finding-link" onPress={() => onReveal(place)}>
      {words}
    </AriaButton>
  );
}
