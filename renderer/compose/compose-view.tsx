import { useEffect, useRef, useState } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import type { ComposeController } from "../app/use-compose-controller.ts";
import type { Session } from "../document/session.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import { text } from "../text/text.ts";
import { ChoosePane } from "./choose/choose-pane.tsx";
import { useChoose } from "./choose/use-choose.ts";
import { DetailsPane } from "./details/details-pane.tsx";
import { FindingsPane } from "./findings/findings-pane.tsx";
import { OnePane, type Panes, SideBySide, TwoPanes } from "./layout/pane-groups.tsx";
import type { PaneName } from "./layout/pane-switch.tsx";
import { useFolding } from "./layout/use-folding.ts";
import { type LayoutKind, useLayout } from "./layout/use-layout.ts";
import { focusSelectedRow, type Revealed } from "./reveal.ts";
import { type SelectionHandle, useSelection } from "./selection.ts";
import "./compose.css";

interface ComposeViewProps {
  readonly compose: ComposeController;
  readonly templates: readonly TemplateSummary[];
  /** A place that the palette leads to. */
  readonly revealed: Revealed | null;
}

/** Shows each place once that is led to from outside. */
function useRevealed(revealed: Revealed | null, { select }: SelectionHandle): void {
  const shown = useRef(revealed?.serial);
  useEffect(() => {
    if (revealed === null || revealed.serial === shown.current) return;
    shown.current = revealed.serial;
    select(revealed.target, "palette");
    focusSelectedRow();
  }, [revealed, select]);
}

function usePanes({ compose, templates, revealed }: ComposeViewProps, session: Session): Panes {
  const { document, preview } = compose;
  const selection = useSelection();
  useRevealed(revealed, selection);
  const choose = useChoose(session, selection);
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
      <DetailsPane
        session={session}
        templates={templates}
        dispatch={document.edit}
        onLookChanged={preview.again}
      />
    ),
    note: <PreviewPane preview={preview} empty={text.emptyPaper} />,
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
  const panes = usePanes(props, session);
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
        <p className="compose-nothing quiet" data-pane tabIndex={-1}>{opening ? text.openingBrief : text.emptyWindow}</p>
      )}
    </div>
  );
}
