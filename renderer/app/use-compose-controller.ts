import { useMemo } from "react";
import type { Draft, Format } from "../../electron/contract/api.ts";
import { briefOf, changedBrief, isTaken, type Session } from "../compose/compose-state.ts";
import { saveBlock } from "../compose/save/save-block.ts";
import { type SaveHandle, useSave } from "../compose/save/use-save.ts";
import { type DossierHandle, useDossier } from "../compose/use-dossier.ts";
import { type DraftDocument, useDraftKeeper } from "../drafts/use-draft-keeper.ts";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { type PreviewHandle, usePreview } from "../preview/use-preview.ts";
import type { PreviewSubject } from "../templates/open-template-view.tsx";
import { text } from "../text/text.ts";

/** The note under way, with its preview and its saving. */
export interface ComposeController {
  readonly dossier: DossierHandle;
  readonly preview: PreviewHandle;
  readonly save: SaveHandle;
  /** What a note is made from; nothing before a topic is chosen. */
  readonly subject: PreviewSubject | null;
  readonly block: string | undefined;
  readonly saveAs: (format: Format) => void;
}

function draftOf(session: Session): DraftDocument {
  const dossier = session.opened.handle;
  const brief = changedBrief(session);
  const draft: Draft | null = brief && { type: "brief", dossier, brief };
  const found: Draft | null = session.found ? { type: "brief", dossier, brief: session.found.brief } : null;
  return { subject: { type: "brief", dossier }, found, draft };
}

export function useComposeController(drafts: DraftActions): ComposeController {
  const dossier = useDossier(drafts);
  const { session } = dossier.state;
  const document = useMemo(() => session && draftOf(session), [session]);
  useDraftKeeper(document, drafts);
  const subject = useMemo(
    () => (session?.rows.some(isTaken) ? { dossier: session.opened.handle, brief: briefOf(session) } : null),
    [session],
  );
  const preview = usePreview(subject);
  const save = useSave();
  const block = dossier.state.opening ? text.openingDossier : saveBlock(session, preview.state);
  const saveAs = (format: Format) => {
    if (subject && block === undefined && save.state.type !== "saving") void save.save(subject, format);
  };
  return { dossier, preview, save, subject, block, saveAs };
}
