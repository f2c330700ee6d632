import { useMemo } from "react";
import type { Format } from "../../electron/contract/api.ts";
import { type FindingsDrawer, useFindingsDrawer } from "../compose/findings/use-findings-drawer.ts";
import { saveBlock } from "../compose/save/save-block.ts";
import { type SaveHandle, useSave } from "../compose/save/use-save.ts";
import { briefOf, isTaken } from "../document/session.ts";
import { type DocumentHandle, useDocument } from "../document/use-document.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { type PreviewHandle, usePreview } from "../preview/use-preview.ts";
import type { PreviewSubject } from "../templates/open-template-view.tsx";
import { text } from "../text/text.ts";

/** The brief under way, with its preview and its saving. */
export interface ComposeController {
  readonly document: DocumentHandle;
  readonly preview: PreviewHandle;
  readonly save: SaveHandle;
  readonly drawer: FindingsDrawer;
  /** What a note is made from; null before a topic is chosen. */
  readonly subject: PreviewSubject | null;
  /** Why the note cannot be saved now, in words. */
  readonly block: string | undefined;
  /** Saves the note; gives whether the text was copied, or the files were saved. */
  readonly saveAs: (formats: readonly Format[]) => void;
  readonly print: () => void;
  readonly copy: () => Promise<boolean>;
}

function useSubject(document: DocumentHandle): PreviewSubject | null {
  const { brief, rows, opened, dossierReads } = document.state.session ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dossier that was read again makes another note
  return useMemo(
    () =>
      brief && opened && rows?.some(isTaken)
        ? { dossier: opened.handle, brief: briefOf({ brief, rows }) }
        : null,
    [brief, rows, opened, dossierReads],
  );
}

export function useComposeController(drafts: DraftActions): ComposeController {
  const document = useDocument(drafts);
  const { session, opening } = document.state;
  const subject = useSubject(document);
  const preview = usePreview(subject);
  const save = useSave();
  const drawer = useFindingsDrawer();
  const block = opening ? text.openingBrief : saveBlock(session, preview.state);
  const isFree = subject !== null && block === undefined && save.state.type !== "working";
  const saveAs = async (formats: readonly Format[]) => {
    if (!isFree || !session) return;
    // The history of the brief's file speaks of the brief that is in it.
    await document.autosave.flush();
    const id = session.isReadOnly ? {} : { id: session.id };
    const records = await save.save({ ...subject, ...id }, formats);
    if (records) document.dispatch({ type: "notesSaved", records, brief: subject.brief });
  };
  return {
    document,
    preview,
    save,
    drawer,
    subject,
    block,
    saveAs: (formats) => void saveAs(formats),
    print: () => void (isFree && save.print(subject)),
    copy: async () => isFree && save.copy(subject),
  };
}
