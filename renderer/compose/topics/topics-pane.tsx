import { Button as AriaButton, Disclosure, DisclosurePanel } from "react-aria-components";
import { KEYS } from "../../app/platform.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { Notice } from "../../ui/notice.tsx";
import { Pane } from "../../ui/pane.tsx";
import { ProblemList } from "../../ui/problem-list.tsx";
import type { Session } from "../compose-state.ts";
import type { DossierHandle } from "../use-dossier.ts";
import { TopicsList } from "./topics-list.tsx";
import type { Reveal } from "./use-reveal.ts";

interface TopicsPaneProps {
  readonly dossier: DossierHandle;
  readonly reveal: Reveal | null;
}

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

function OpenFailure({ dossier }: { readonly dossier: DossierHandle }) {
  const { problems, session } = dossier.state;
  if (problems.length === 0) return null;
  return (
    <Notice
      severity="error"
      title={text.dossierFailed}
      onDismiss={session ? () => dossier.dispatch({ type: "problemsDismissed" }) : undefined}
    >
      <ProblemList problems={problems} />
      <p className="quiet">{session ? text.otherDossierStays : text.dossierFailedHint}</p>
    </Notice>
  );
}

function NoSession({ dossier }: { readonly dossier: DossierHandle }) {
  if (dossier.state.opening) return <p className="quiet">{text.openingDossier}</p>;
  return (
    <div className="topics-none">
      <p className="quiet">{text.noDossier}</p>
      <Button onPress={() => void dossier.openSample()}>{text.openSample}</Button>
    </div>
  );
}

export function TopicsPane({ dossier, reveal }: TopicsPaneProps) {
  const { session } = dossier.state;
  return (
    <Pane label={text.topics} className="topics-pane">
      <div className="dossier-head">
        <div className="dossier-name">
          <h2 className="pane-title">{session?.opened.dossier.title ?? text.topics}</h2>
          {session && <p className="quiet small">{session.opened.dossier.schemeTitle}</p>}
        </div>
        <Button keys={KEYS.open} onPress={() => void dossier.openChosen()}>
          {text.openDossier}
        </Button>
      </div>
      <div className="pane-body topics-body">
        <OpenFailure dossier={dossier} />
        {session ? (
          <>
            <Remarks session={session} />
            <TopicsList
              key={session.opened.handle}
              session={session}
              reveal={reveal}
              dispatch={dossier.dispatch}
            />
          </>
        ) : (
          <NoSession dossier={dossier} />
        )}
      </div>
    </Pane>
  );
}
