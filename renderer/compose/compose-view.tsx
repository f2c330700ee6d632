import { useState } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import type { PreviewHandle } from "../preview/use-preview.ts";
import { text } from "../text/text.ts";
import { DetailsPane } from "./details/details-pane.tsx";
import { FindingsPane } from "./findings/findings-pane.tsx";
import { TopicsPane } from "./topics/topics-pane.tsx";
import type { Reveal } from "./topics/use-reveal.ts";
import type { DossierHandle } from "./use-dossier.ts";
import "./compose.css";

interface ComposeViewProps {
  readonly dossier: DossierHandle;
  readonly templates: readonly TemplateSummary[];
  readonly preview: PreviewHandle;
}

export function ComposeView({ dossier, templates, preview }: ComposeViewProps) {
  const [reveal, setReveal] = useState<Reveal | null>(null);
  const { session } = dossier.state;
  return (
    <div className="compose">
      <TopicsPane dossier={dossier} reveal={reveal} />
      <PreviewPane preview={preview} empty={session ? text.emptyPaper : text.emptyWindow} />
      <div className="compose-side">
        {session && (
          <>
            <DetailsPane
              session={session}
              templates={templates}
              dispatch={dossier.dispatch}
              onLookChanged={preview.again}
            />
            <FindingsPane
              preview={preview.state}
              dossier={session.opened.dossier}
              onReveal={(place) => setReveal({ ...place })}
            />
          </>
        )}
      </div>
    </div>
  );
}
