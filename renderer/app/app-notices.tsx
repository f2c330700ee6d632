import { DocumentNotices, isLost, LostDossierNotice } from "../briefs/document-notices.tsx";
import type { Renewal } from "../briefs/use-renewal.ts";
import { briefOf } from "../document/session.ts";
import { timeWords } from "../drafts/time-words.ts";
import type { Drafts } from "../drafts/use-drafts.ts";
import type { TemplatesController } from "../templates/use-templates-controller.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import type { ComposeController } from "./use-compose-controller.ts";

interface AppNoticesProps {
  readonly compose: ComposeController;
  readonly renewal: Renewal;
  readonly drafts: Drafts;
  readonly controller: TemplatesController;
  readonly onOpenTemplate: (id: string) => void;
}

function OpenFailure({ compose }: Pick<AppNoticesProps, "compose">) {
  const { dispatch, state } = compose.document;
  if (state.problems.length === 0) return null;
  if (isLost(compose.document)) return <LostDossierNotice document={compose.document} />;
  return (
    <Notice
      severity="error"
      title={text.openFailed}
      onDismiss={() => dispatch({ type: "problemsDismissed" })}
    >
      <ProblemList problems={state.problems} />
    </Notice>
  );
}

function SaveFailure({ compose }: Pick<AppNoticesProps, "compose">) {
  const { save } = compose;
  if (save.state.type !== "told") return null;
  return (
    <Notice severity={save.state.severity} title={save.state.title} onDismiss={save.dismiss}>
      <ProblemList problems={save.state.problems} />
    </Notice>
  );
}

/** Asks which version of a brief is to stay that another program changed or deleted. */
function ConflictNotice({ compose }: Pick<AppNoticesProps, "compose">) {
  const { state, autosave, edit, create } = compose.document;
  const { status } = autosave;
  if (status.type === "changed") {
    const { theirs } = status;
    const takeTheirs = () => {
      edit({ type: "briefReplaced", brief: theirs.brief });
      autosave.overwrite(theirs.revision);
    };
    /** Undo leads to theirs, as it leads to mine after theirs were taken. */
    const keepMine = () => {
      if (state.session) {
        const mine = briefOf(state.session);
        edit({ type: "briefReplaced", brief: theirs.brief });
        edit({ type: "briefReplaced", brief: mine });
      }
      autosave.overwrite(theirs.revision);
    };
    return (
      <Notice
        severity="warning"
        title={text.briefChangedElsewhere}
        action={
          <>
            <Button onPress={takeTheirs}>{text.takeTheirs}</Button>
            <Button onPress={keepMine}>{text.keepMine}</Button>
          </>
        }
      >
        <p>{text.briefChangedHint}</p>
      </Notice>
    );
  }
  const { session } = state;
  if (status.type !== "gone" || !session) return null;
  return (
    <Notice
      severity="warning"
      title={text.briefGone}
      action={
        <Button onPress={() => void create(session.opened, briefOf(session), session.name)}>
          {text.saveAsNewBrief}
        </Button>
      }
    >
      <p>{text.briefGoneHint}</p>
    </Notice>
  );
}

/** Templates whose unsaved changes wait to be opened. */
function WaitingNotice({
  controller,
  onOpenTemplate,
}: Pick<AppNoticesProps, "controller" | "onOpenTemplate">) {
  const { waiting, list } = controller.templates.state;
  if (waiting.length === 0) return null;
  const titleOf = (id: string) => list.find((each) => each.id === id)?.title ?? id;
  return (
    <Notice
      quiet
      severity="information"
      title={text.templateDrafts}
      onDismiss={() => controller.templates.dispatch({ type: "draftsDismissed" })}
    >
      <ul className="waiting-drafts">
        {waiting.map(({ id, keptAt }) => (
          <li key={id}>
            <span>{text.templateDraft(titleOf(id), timeWords(keptAt, Date.now()))}</span>
            <Button aria-label={text.openDraft(titleOf(id))} onPress={() => onOpenTemplate(id)}>
              {text.open}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What the window must tell whichever view is shown. */
export function AppNotices({ compose, renewal, drafts, controller, onOpenTemplate }: AppNoticesProps) {
  return (
    <div className="app-notices">
      <OpenFailure compose={compose} />
      <SaveFailure compose={compose} />
      <ConflictNotice compose={compose} />
      <DocumentNotices document={compose.document} renewal={renewal} />
      {drafts.remarks.length > 0 && (
        <Notice severity="warning" title={text.draftRemarks} onDismiss={drafts.dismissRemarks}>
          <ProblemList problems={drafts.remarks} />
        </Notice>
      )}
      <WaitingNotice controller={controller} onOpenTemplate={onOpenTemplate} />
    </div>
  );
}
