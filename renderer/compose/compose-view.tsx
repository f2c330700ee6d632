import { useEffect, useMemo, useRef, useState } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import type { ComposeController } from "../app/use-compose-controller.ts";
import type { Session } from "../document/session.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { text } from "../text/text.ts";
import { BriefPane } from "./brief/brief-pane.tsx";
import { useBriefForm } from "./brief/use-brief-form.ts";
import { ChoosePane } from "./choose/choose-pane.tsx";
import { useChoose } from "./choose/use-choose.ts";
import { FindingsPane } from "./findings/findings-pane.tsx";
import { OnePane, type Panes, SideBySide, TwoPanes } from "./layout/pane-groups.tsx";
import type { PaneName } from "./layout/pane-switch.tsx";
import { useFolding } from "./layout/use-folding.ts";
import { type LayoutKind, useLayout } from "./layout/use-layout.ts";
import { type SelectionHandle, useSelection } from "./selection.ts";
import "./compose.css";

interface ComposeViewProps {
  readonly compose: ComposeController;
  readonly templates: readonly TemplateSummary[];
}

/** Brings the brief to the front where a field of it is gone to and there is no room for all panes. */
function useShownBrief({ selection }: SelectionHandle, onShow: () => void): void {
  const { target, serial } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    if (target.field !== undefined || target.person !== undefined) onShow();
  }, [serial]);
}

interface PanesProps extends ComposeViewProps {
  readonly session: Session;
  readonly selection: SelectionHandle;
  readonly onShowBrief: () => void;
}

function usePanes({ compose, templates, session, selection, onShowBrief }: PanesProps): Panes {
  const { document, preview } = compose;
  const choose = useChoose(session, selection);
  const { topics } = session.opened.dossier;
  const statements = useMemo(
    () =>
      topics.flatMap(({ id: topic, entries }) =>
        entries.map((entry) => ({ id: entry.id, topic, text: entry.text })),
      ),
    [topics],
  );
  const form = useBriefForm();
  useShownBrief(selection, onShowBrief);
  return {
    choose: (
      <ChoosePane
        session={session}
        choose={choose}
        selection={selection}
        preview={preview.state}
        edit={document.edit}
      />
    ),
    brief: (
      <BriefPane
        session={session}
        document={document}
        templates={templates}
        preview={preview.state}
        selection={selection}
        form={form}
        onLookChanged={preview.again}
      />
    ),
    note: (
      <PreviewPane preview={preview} empty={text.emptyPaper} selection={selection} statements={statements} />
    ),
    findings: (
      <FindingsPane
        preview={preview.state}
        dossier={session.opened.dossier}
        onReveal={(target) => selection.select(target, "findings")}
      />
    ),
  };
}

interface OpenBriefProps extends ComposeViewProps {
  readonly session: Session;
  readonly layout: LayoutKind;
}

function OpenBriefView({ session, layout, ...props }: OpenBriefProps) {
  const [shown, setShown] = useState<PaneName>("choose");
  const folded = useFolding(true);
  const selection = useSelection();
  const panes = usePanes({ ...props, session, selection, onShowBrief: () => setShown("brief") });
  const { origin, serial } = selection.selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    // Only the inspector offers to show a statement in the note, where the note may not be in view.
    if (layout === "one" && origin === "inspector") setShown("note");
  }, [serial]);
  if (layout === "three") return <SideBySide panes={panes} folded={folded} />;
  const Narrow = layout === "two" ? TwoPanes : OnePane;
  return <Narrow panes={panes} shown={shown} onShow={setShown} />;
}

export function ComposeView(props: ComposeViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const layout = useLayout(element);
  const { session, opening } = props.compose.document.state;
  return (
    <div className="compose" ref={element}>
      {session ? (
        <OpenBriefView key={session.id} {...props} session={session} layout={layout} />
      ) : (
        <p className="compose-nothing quiet">{opening ? text.openingBrief : text.emptyWindow}</p>
      )}
    </div>
  );
}
