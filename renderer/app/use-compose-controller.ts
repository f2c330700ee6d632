import { useMemo } from "react";
import type { Format } from "../../electron/contract/api.ts";
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
  /** What a note is made from; null before a topic is chosen. */
  readonly subject: PreviewSubject | null;
  /** Why the note cannot be saved now, in words. */
  readonly block: string | undefined;
  readonly saveAs: (format: Format) => void;
}

export function useComposeController(drafts: DraftActions): ComposeController {
  const document = useDocument(drafts);
  const { session } = document.state;
  const { brief, rows, opened, dossierReads } = session ?? {};
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dossier that was read again makes another note
  const subject = useMemo(
    () =>
      brief && opened && rows?.some(isTaken)
        ? { dossier: opened.handle, brief: briefOf({ brief, rows }) }
        : null,
    [brief, rows, opened, dossierReads],
  );
  const preview = usePreview(subject);
  const save = useSave();
  const block = document.state.opening ? text.openingBrief : saveBlock(session, preview.state);
  const saveAs = (format: Format) => {
    if (subject && block === undefined && save.state.type !== "saving") void save.save(subject, format);
  };
  return { document, preview, save, subject, block, saveAs };
}
