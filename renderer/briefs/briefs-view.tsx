import { memo, useMemo, useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { TemplateSummary } from "../../electron/contract/api.ts";
import { useCommand } from "../commands/command-registry.tsx";
import type { DocumentHandle } from "../document/use-document.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields/select-field.tsx";
import { useWasShown } from "../ui/hooks/use-was-shown.ts";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { BinQuestion } from "./bin-question.tsx";
import { BriefPane } from "./brief-pane.tsx";
import { DropTarget } from "./drop-target.tsx";
import { RenameField } from "./rename-field.tsx";
import { NewBriefDialog } from "./start/new-brief-dialog.tsx";
import { StartPage } from "./start/start-page.tsx";
import { type Beginning, useBeginning } from "./start/use-beginning.ts";
import { filterBriefs, type StateFilter } from "./table/brief-rows.ts";
import { BriefsTable } from "./table/briefs-table.tsx";
import { useBriefActions } from "./use-brief-actions.ts";
import { type Briefs, useBriefs } from "./use-briefs.ts";
import "./briefs.css";

interface BriefsViewProps {
  readonly document: DocumentHandle;
  readonly templates: readonly TemplateSummary[];
  readonly isShown: boolean;
  readonly onOpened: () => void;
  readonly onRenew: () => void;
}

/** With this many briefs, one goes on with them rather than begin another. */
const MANY_BRIEFS = 6;

const STATES = Object.keys(text.briefStates) as readonly StateFilter[];

function useSearch(isShown: boolean, { briefs }: Briefs) {
  const [query, setQuery] = useState("");
  const [state, setState] = useState<StateFilter>("all");
  const field = useRef<HTMLInputElement>(null);
  useCommand("find-here", () => field.current?.focus(), isShown && briefs.length > 0);
  const found = useMemo(() => filterBriefs(briefs, query, state), [briefs, query, state]);
  const tools = (
    <div className="briefs-tools">
      <SearchField aria-label={text.searchBriefs} className="briefs-search" value={query} onChange={setQuery}>
        <Input ref={field} className="field-box" placeholder={text.searchBriefs} />
      </SearchField>
      <SelectField
        label={text.filterBriefs}
        value={state}
        choices={STATES.map((id) => ({ id, label: text.briefStates[id] }))}
        onChange={(id) => setState(STATES.find((each) => each === id) ?? "all")}
      />
    </div>
  );
  return { found, tools };
}

interface HeadProps {
  readonly isStart: boolean;
  readonly beginning: Beginning;
  readonly onNewBrief: () => void;
}

/** The start page has the same buttons, larger. */
function Head({ isStart, beginning, onNewBrief }: HeadProps) {
  return (
    <div className="briefs-head">
      <h2 className="pane-title">{text.viewNames.briefs}</h2>
      {!isStart && (
        <div className="briefs-head-buttons">
          <Button onPress={beginning.openDossier}>{text.commands["open-dossier"]}</Button>
          <Button look="main" onPress={onNewBrief}>
            {text.newBrief}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Whether nothing that the view shows has changed: while it is hidden, only another brief matters to it. */
function isUnchanged(before: BriefsViewProps, after: BriefsViewProps): boolean {
  if (before.isShown || after.isShown) return false;
  const [earlier, later] = [before.document.state.session, after.document.state.session];
  return (
    earlier?.id === later?.id &&
    earlier?.name === later?.name &&
    earlier?.opened === later?.opened &&
    earlier?.brief.template === later?.brief.template &&
    earlier?.isReadOnly === later?.isReadOnly &&
    earlier?.records === later?.records &&
    before.document.state.problems === after.document.state.problems &&
    before.templates === after.templates
  );
}

/** What an action on a brief asks first. */
function ActionDialogs({ actions }: { readonly actions: ReturnType<typeof useBriefActions> }) {
  const { renaming, leaving } = actions;
  return (
    <>
      {renaming && (
        <RenameField key={renaming.id} brief={renaming} onDone={(name) => void actions.rename(name)} />
      )}
      {leaving && <BinQuestion brief={leaving} onAnswer={(isMoved) => void actions.answerBin(isMoved)} />}
    </>
  );
}

/** Where a person begins a brief and finds those that there are. */
export const BriefsView = memo(function BriefsView({
  document,
  templates,
  isShown,
  onOpened,
  onRenew,
}: BriefsViewProps) {
  const list = useBriefs(isShown);
  const { briefs, recent, problems, isRead, refresh } = list;
  const beginning = useBeginning(document, onOpened);
  const [isAsking, setAsking] = useState(false);
  const [selected, setSelected] = useState<string | null>(null);
  const { found, tools } = useSearch(isShown, list);
  const actions = useBriefActions({ document, refresh, onOpened, onRenew });
  const { session } = document.state;
  const newBrief = () => {
    // The list of recent dossiers is read when this view is shown, which it may never have been.
    void refresh();
    setAsking(true);
  };
  useCommand("new-brief", newBrief);
  useCommand("open-sample", beginning.openSample);
  useCommand("open-dossier", beginning.openDossier);

  const wasShown = useWasShown(isShown);
  const isStart = session === null || briefs.length < MANY_BRIEFS;
  const faults = [...(isAsking ? [] : beginning.problems), ...problems];
  return (
    <>
      {wasShown && (
        <Pane label={text.viewNames.briefs} className="briefs">
          <Head isStart={isStart} beginning={beginning} onNewBrief={newBrief} />
          {faults.length > 0 && (
            <Notice severity="warning" title={text.briefsRemarks}>
              <ProblemList problems={faults} />
            </Notice>
          )}
          {isStart && <StartPage beginning={beginning} recent={recent} onNewBrief={newBrief} />}
          {briefs.length > 0 && (
            <div className="briefs-body">
              <div className="briefs-main">
                {tools}
                <p className="only-heard" role="status">
                  {text.briefsHeading(found.length)}
                </p>
                <BriefsTable
                  briefs={found}
                  openId={session?.id}
                  selected={selected}
                  onSelect={setSelected}
                  run={actions.run}
                  empty={text.noBriefFound}
                />
              </div>
              <BriefPane brief={briefs.find(({ id }) => id === selected)} />
            </div>
          )}
          {isRead && briefs.length === 0 && <p className="quiet">{text.noBriefs}</p>}
        </Pane>
      )}
      {isAsking && (
        <NewBriefDialog
          open={session?.opened}
          recent={recent}
          templates={templates}
          template={session?.brief.template ?? briefs[0]?.template}
          beginning={beginning}
          onClose={() => setAsking(false)}
        />
      )}
      <ActionDialogs actions={actions} />
      <DropTarget document={document} beginning={beginning} onOpened={onOpened} />
    </>
  );
}, isUnchanged);
