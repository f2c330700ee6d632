import { useMemo } from "react";
import type { Brief, TemplateSummary } from "../../electron/contract/api.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { type PreviewRequest, usePreview } from "../preview/use-preview.ts";
import { text } from "../text/text.ts";
import type { LineTarget } from "./editor/code-editor.tsx";
import { EditorPane } from "./editor-pane.tsx";
import type { OpenTemplate } from "./open-template.ts";
import type { TemplatesHandle } from "./templates-handle.ts";
import { changedFiles } from "./templates-state.ts";
import { useFaults } from "./use-faults.ts";

/** The note that the preview fills the template with: the one under way in Compose. */
export interface PreviewSubject {
  readonly dossier: string;
  readonly brief: Brief;
}

interface OpenTemplateProps {
  readonly open: OpenTemplate;
  readonly template: TemplateSummary;
  readonly subject: PreviewSubject | null;
  readonly templates: TemplatesHandle;
  readonly wanted: LineTarget | null;
  readonly onSave: () => void;
  readonly onDelete: () => void;
}

function useDraftRequest(open: OpenTemplate, subject: PreviewSubject | null): PreviewRequest | null {
  const { draft } = open;
  return useMemo(
    () => subject && { dossier: subject.dossier, brief: { ...subject.brief, template: draft.id }, draft },
    [draft, subject],
  );
}

export function OpenTemplateView(props: OpenTemplateProps) {
  const { open, template, subject, templates, onSave, onDelete } = props;
  const preview = usePreview(useDraftRequest(open, subject));
  const faults = useFaults(open, preview.state);
  return (
    <>
      <EditorPane
        key={open.id}
        open={open}
        template={template}
        unsaved={changedFiles(open).length > 0}
        faults={faults}
        wanted={props.wanted}
        onShowFile={(file) => templates.dispatch({ type: "fileShown", file })}
        onEdit={(file, text) => templates.dispatch({ type: "edited", file, text })}
        onDuplicate={(title) => void templates.duplicate(template.id, title)}
        onDelete={onDelete}
        onSave={onSave}
      />
      <PreviewPane preview={preview} empty={text.previewNeedsDossier} reasons={text.faultsInPreview} />
    </>
  );
}
