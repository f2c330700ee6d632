import type { Dispatch } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel } from "react-aria-components";
import type { ContentAction } from "../../document/document-reducer.ts";
import type { Session } from "../../document/session.ts";
import { text } from "../../text/text.ts";
import { Icon } from "../../ui/icon.tsx";
import { Pane } from "../../ui/pane.tsx";
import { ProblemList } from "../../ui/problem-list.tsx";
import { TopicsList } from "./topics-list.tsx";
import type { Reveal } from "./use-reveal.ts";

function Remarks({ session }: { readonly session: Session }) {
  if (session.warnings.length === 0) return null;
  return (
    <Disclosure className="remarks">
      <AriaButton slot="trigger" className="remarks-head">
        <Icon name="chevron" />
        {text.dossierRemarks(session.warnings.length)}
      </AriaButton>
      <DisclosurePanel>
        <ProblemList problems={session.warnings} />
      </DisclosurePanel>
    </Disclosure>
  );
}

interface TopicsPaneProps {
  readonly session: Session;
  readonly edit: Dispatch<ContentAction>;
  readonly reveal: Reveal | null;
}

export function TopicsPane({ session, edit, reveal }: TopicsPaneProps) {
  return (
    <Pane label={text.topics} className="topics-pane">
      <div className="dossier-head">
        <div className="dossier-name">
          <h2 className="pane-title">{session.opened.dossier.title}</h2>
          <p className="quiet small">{session.opened.dossier.schemeTitle}</p>
        </div>
      </div>
      <div className="pane-body topics-body">
        <Remarks session={session} />
        <TopicsList session={session} reveal={reveal} dispatch={edit} />
      </div>
    </Pane>
  );
}
