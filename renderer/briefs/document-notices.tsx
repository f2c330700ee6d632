import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { BriefWithoutDossier } from "../../electron/contract/briefs.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import type { Session } from "../document/session.ts";
import type { DocumentHandle } from "../document/use-document.ts";
import { timeWords } from "../drafts/time-words.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Notice } from "../ui/notice.tsx";
import { countOf, type Renewal } from "./use-renewal.ts";

interface DocumentNoticesProps {
  readonly document: DocumentHandle;
  readonly renewal: Renewal;
}

interface SessionNoticeProps {
  readonly document: DocumentHandle;
  readonly session: Session;
}

/** A brief that another program has open can be read, or copied and gone on with. */
function ReadOnlyNotice({ document, session }: SessionNoticeProps) {
  const bridge = useBridge();
  if (!session.isReadOnly) return null;
  const openCopy = () =>
    document.open(async () => {
      const copy = await call(bridge.duplicateBrief(session.id, text.copyName(session.name)));
      return copy.ok ? call(bridge.openBrief(copy.value.id)) : copy;
    });
  return (
    <Notice
      quiet
      severity="information"
      title={text.readOnlyTitle}
      action={<Button onPress={() => void openCopy()}>{text.openACopy}</Button>}
    >
      <p>{text.readOnlyHint}</p>
    </Notice>
  );
}

/** Words that an earlier run could not write, where the file has been changed since. */
function UnsavedNotice({ document, session }: SessionNoticeProps) {
  const bridge = useBridge();
  const { unsaved } = session;
  if (!unsaved) return null;
  const drop = async () => {
    await call(bridge.dropUnsavedBrief(session.id));
    document.dispatch({ type: "unsavedSettled" });
  };
  const take = async () => {
    // What is written next is the brief as it is shown.
    flushSync(() => document.edit({ type: "briefReplaced", brief: unsaved.brief }));
    await document.autosave.flush();
    await drop();
  };
  return (
    <Notice
      severity="warning"
      title={text.restored(timeWords(unsaved.keptAt, Date.now()))}
      action={
        <>
          <Button onPress={() => void take()}>{text.takeUnsaved}</Button>
          <Button onPress={() => void drop()}>{text.dropUnsaved}</Button>
        </>
      }
    >
      <p>{text.unsavedHint}</p>
    </Notice>
  );
}

function RenewalNotice({ renewal }: { readonly renewal: Renewal }) {
  const statements = renewal.found ? countOf(renewal.found) : 0;
  if (statements === 0) return null;
  return (
    <Notice
      quiet
      severity="information"
      title={text.renewal.bar(statements)}
      action={<Button onPress={renewal.open}>{text.renewal.show}</Button>}
    />
  );
}

export function isLost({ state }: DocumentHandle): boolean {
  return state.problems.some(({ code }) => code === "dossier-not-found");
}

/** Asks for the folder of a dossier that is in none of the places that are known. */
export function LostDossierNotice({ document }: { readonly document: DocumentHandle }) {
  const bridge = useBridge();
  const [lost, setLost] = useState<BriefWithoutDossier | null>(null);
  useEffect(() => {
    void call(bridge.briefWithoutDossier()).then((result) => setLost(result.ok ? result.value : null));
  }, [bridge]);
  return (
    <Notice
      severity="warning"
      title={text.lostDossierTitle}
      onDismiss={() => document.dispatch({ type: "problemsDismissed" })}
      action={
        lost && (
          <Button onPress={() => void document.open(() => bridge.locateDossier(lost.id))}>
            {text.findFolder}
          </Button>
        )
      }
    >
      {lost && <p>{text.lostDossierHint(lost.name, lost.dossier.title)}</p>}
    </Notice>
  );
}

/** What must be said of the open brief as a document. */
export function DocumentNotices({ document, renewal }: DocumentNoticesProps) {
  const { session } = document.state;
  if (!session) return null;
  return (
    <>
      <ReadOnlyNotice document={document} session={session} />
      <UnsavedNotice document={document} session={session} />
      <RenewalNotice renewal={renewal} />
    </>
  );
}
