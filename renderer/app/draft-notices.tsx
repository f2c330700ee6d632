import type { DossierHandle } from "../compose/use-dossier.ts";
import { RestoredNotice } from "../drafts/restored-notice.tsx";
import { timeWords } from "../drafts/time-words.ts";
import type { Drafts } from "../drafts/use-drafts.ts";
import type { TemplatesController } from "../templates/use-templates-controller.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import type { View } from "./view.ts";

interface DraftNoticesProps {
  readonly view: View;
  readonly drafts: Drafts;
  readonly dossier: DossierHandle;
  readonly controller: TemplatesController;
  readonly onOpenTemplate: (id: string) => void;
}

function BriefNotice({ dossier }: { readonly dossier: DossierHandle }) {
  const { session } = dossier.state;
  if (!session || (session.restoredAt === undefined && !session.before)) return null;
  return (
    <RestoredNotice
      restoredAt={session.restoredAt}
      afreshWords={text.startedAfresh}
      remark={session.found?.baseChanged ? text.briefChanged : undefined}
      onStartAfresh={() => dossier.dispatch({ type: "startedAfresh" })}
      onUndo={() => dossier.dispatch({ type: "afreshUndone" })}
      onDismiss={() => dossier.dispatch({ type: "restoreDismissed" })}
    />
  );
}

/** Templates whose unsaved changes wait to be opened. */
function WaitingNotice({
  controller,
  onOpenTemplate,
}: Pick<DraftNoticesProps, "controller" | "onOpenTemplate">) {
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

/** Notices about unsaved work, shown when the window opens. */
export function DraftNotices({ view, drafts, dossier, controller, onOpenTemplate }: DraftNoticesProps) {
  return (
    <div className="app-notices">
      {drafts.remarks.length > 0 && (
        <Notice severity="warning" title={text.draftRemarks} onDismiss={drafts.dismissRemarks}>
          <ProblemList problems={drafts.remarks} />
        </Notice>
      )}
      {view === "compose" && <BriefNotice dossier={dossier} />}
      <WaitingNotice controller={controller} onOpenTemplate={onOpenTemplate} />
    </div>
  );
}
