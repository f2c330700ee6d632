import { useEffect, useMemo, useRef, useState } from "react";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { useAnnounce } from "../app/announcements.tsx";
import type { ComposeController } from "../app/use-compose-controller.ts";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { useCommand } from "../commands/command-registry.tsx";
import type { Session } from "../document/session.ts";
import type { ShownStatement } from "../preview/places/use-statements.ts";
import { PreviewPane } from "../preview/preview-pane.tsx";
import type { LineTarget } from "../templates/editor/code-editor.tsx";
import { text } from "../text/text.ts";
import { useAfterPaint } from "../ui/hooks/use-after-paint.ts";
import { BriefPane } from "./brief/brief-pane.tsx";
import { useBriefForm } from "./brief/use-brief-form.ts";
import { ChoosePane } from "./choose/choose-pane.tsx";
import { useChoose } from "./choose/use-choose.ts";
import type { FindingTarget } from "./findings/finding-target.ts";
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
  /** Opens a template at a line of one of its files. */
  readonly onShowTemplate: (id: string, line: LineTarget) => void;
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

/** Brings the brief to the front where a field of it is gone to and there is no room for all panes. */
function useShownBrief({ selection }: SelectionHandle, onShow: () => void): void {
  const { target, serial } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    if (target.field !== undefined || target.person !== undefined) onShow();
  }, [serial]);
}

interface OpenBriefProps extends ComposeViewProps {
  readonly session: Session;
  readonly layout: LayoutKind;
}

/** Takes statements out of the note in one step, which can be undone at once. */
function useTakeOut(compose: ComposeController, session: Session) {
  const announce = useAnnounce();
  if (session.isReadOnly) return undefined;
  const { edit, dispatch } = compose.document;
  return (entries: readonly string[]) => {
    edit({ type: "entriesTakenOut", entries });
    const undo = { label: text.commands.undo, run: () => dispatch({ type: "undone" }) };
    announce(text.tookOut(entries.length), [undo]);
  };
}

interface PanesOptions extends OpenBriefProps {
  readonly selection: SelectionHandle;
  /** Brings the pane into view that shows a field, or a statement. */
  readonly onShowPane: (pane: PaneName) => void;
}

/** Goes to what a finding is about. */
function useFindingTargets({ session, selection, onShowTemplate, onShowPane }: PanesOptions) {
  const bridge = useBridge();
  return (to: FindingTarget) => {
    if (to.type === "template") onShowTemplate(to.id, { file: to.file, line: to.line });
    else if (to.type === "file") void call(bridge.showDossierFile(session.opened.handle, to.file));
    else {
      const { field, person } = to.target;
      if (field === undefined && person === undefined) onShowPane("choose");
      selection.select(to.target, "findings");
    }
  };
}

/** The statements of the dossier, by which the places on a page are told. */
function useStatements({ opened }: Session): readonly ShownStatement[] {
  const { topics } = opened.dossier;
  return useMemo(
    () =>
      topics.flatMap(({ id: topic, entries }) =>
        entries.map((entry) => ({ id: entry.id, topic, text: entry.text })),
      ),
    [topics],
  );
}

function usePanes(options: PanesOptions): Panes {
  const { compose, templates, session, selection, onShowPane } = options;
  const { document, preview, drawer } = compose;
  useRevealed(options.revealed, selection);
  const choose = useChoose(session, selection);
  const statements = useStatements(session);
  const form = useBriefForm();
  useShownBrief(selection, () => onShowPane("brief"));
  const onTakeOut = useTakeOut(compose, session);
  // The topics come first: of all that is drawn for a brief, a person looks at them first.
  const isPainted = useAfterPaint();
  const reveal = useFindingTargets(options);
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
    brief: isPainted && (
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
    note: isPainted && (
      <PreviewPane preview={preview} empty={text.emptyPaper} selection={selection} statements={statements} />
    ),
    findings: drawer.isOpen && (
      <FindingsPane
        preview={preview.state}
        drawer={drawer}
        rows={session.rows}
        dossier={session.opened.dossier}
        onReveal={reveal}
        onTakeOut={onTakeOut}
      />
    ),
  };
}

function OpenBriefView(props: OpenBriefProps) {
  const { layout, compose } = props;
  const { drawer } = compose;
  const [shown, setShown] = useState<PaneName>("choose");
  const folded = useFolding(true);
  useCommand("next-finding", () => drawer.go(1));
  useCommand("previous-finding", () => drawer.go(-1));
  // Where one pane is in view, Findings are one of them; elsewhere they stay open below the note.
  const show = (pane: PaneName) => {
    setShown(pane);
    if (layout === "one") drawer.setOpen(pane === "findings");
  };
  const selection = useSelection();
  const panes = usePanes({ ...props, selection, onShowPane: show });
  const { origin, serial } = selection.selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new selection is shown once
  useEffect(() => {
    // Only the inspector offers to show a statement in the note, where the note may not be in view.
    if (layout === "one" && origin === "inspector") show("note");
  }, [serial]);
  if (layout === "three") return <SideBySide panes={panes} folded={folded} />;
  const Narrow = layout === "two" ? TwoPanes : OnePane;
  const inView = drawer.isOpen && layout === "one" ? "findings" : shown === "findings" ? "note" : shown;
  return <Narrow panes={panes} shown={inView} onShow={show} />;
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
        <p className="compose-nothing quiet" data-pane tabIndex={-1}>
          {opening ? text.openingBrief : text.emptyWindow}
        </p>
      )}
    </div>
  );
}
