import { type Dispatch, useMemo, useRef, useState } from "react";
import { Button as AriaButton, Disclosure, DisclosurePanel, Input, SearchField } from "react-aria-components";
import type { Problem } from "../../../core/problem/problem.ts";
import { keysOf } from "../../app/platform.ts";
import { useCommand } from "../../commands/command-registry.tsx";
import type { ContentAction } from "../../document/document-reducer.ts";
import type { Session } from "../../document/session.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { Icon } from "../../ui/icon.tsx";
import { Pane } from "../../ui/pane.tsx";
import { ProblemList } from "../../ui/problem-list.tsx";
import { WordingDialog } from "../brief/wording-dialog.tsx";
import type { SelectionHandle } from "../selection.ts";
import { ChooseTree } from "./choose-tree.tsx";
import { marksOf } from "./entry-marks.ts";
import { FaultyTopics } from "./faulty-topics.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { offeredFilters } from "./filters.ts";
import { Inspector } from "./inspector.tsx";
import { isChosenIn } from "./tree-model.ts";
import type { ChooseHandle } from "./use-choose.ts";
import "./choose-pane.css";

interface ChoosePaneProps {
  readonly session: Session;
  readonly choose: ChooseHandle;
  readonly selection: SelectionHandle;
  readonly preview: PreviewState;
  readonly edit: Dispatch<ContentAction>;
}

/** What is wrong with the dossier's files, closed to begin with. */
function Remarks({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <Disclosure className="remarks">
      <AriaButton slot="trigger" className="remarks-head">
        <Icon name="chevron" />
        {text.dossierRemarks(problems.length)}
      </AriaButton>
      <DisclosurePanel>
        <ProblemList problems={problems} />
      </DisclosurePanel>
    </Disclosure>
  );
}

function Head({ session }: Pick<ChoosePaneProps, "session">) {
  const { dossier, isSample } = session.opened;
  return (
    <div className="choose-head">
      <h2 className="pane-title" dir="auto">
        {dossier.title}
      </h2>
      {isSample && <span className="choose-sample">{text.sample}</span>}
    </div>
  );
}

function Search({ session, choose }: Pick<ChoosePaneProps, "session" | "choose">) {
  const input = useRef<HTMLInputElement>(null);
  useCommand("find-here", () => input.current?.focus());
  const count = session.opened.dossier.topics.reduce((sum, topic) => sum + topic.entries.length, 0);
  return (
    <SearchField
      className="choose-search"
      aria-label={text.searchStatements}
      value={choose.query}
      onChange={choose.setQuery}
    >
      <Icon name="search" />
      <Input ref={input} dir="auto" placeholder={text.searchCount(count)} title={keysOf("find-here")} />
      <AriaButton className="choose-search-clear" aria-label={text.clearSearch}>
        <Icon name="close" />
      </AriaButton>
    </SearchField>
  );
}

/** The statement whose row is selected; nothing while several are. */
function Inspected({ session, choose, selection, preview, edit }: ChoosePaneProps) {
  const [isWording, setWording] = useState(false);
  const [key] = choose.selected;
  const { dossier } = session.opened;
  const entry = dossier.topics.flatMap(({ entries }) => entries).find(({ id }) => id === key);
  if (!entry || choose.selected.size !== 1) return null;
  const places = preview.shown?.places.filter((place) => place.entry === entry.id) ?? [];
  const { wordings = {} } = session.brief;
  const wording = Object.hasOwn(wordings, entry.id) ? wordings[entry.id] : undefined;
  return (
    <>
      <Inspector
        entry={entry}
        levels={dossier.levels}
        marks={marksOf(entry, session.brief, dossier.levels)}
        pages={[...new Set(places.map(({ page }) => page))]}
        wording={wording}
        onShowInNote={() => selection.select({ entry: entry.id }, "inspector")}
        onWord={session.isReadOnly ? undefined : () => setWording(true)}
      />
      {isWording && (
        <WordingDialog
          entry={entry}
          wording={wording}
          onClose={() => setWording(false)}
          onChange={(words) => edit({ type: "wordingChanged", entry: entry.id, wording: words })}
        />
      )}
    </>
  );
}

function focusInspector(): void {
  document.getElementById("inspector")?.focus();
}

export function ChoosePane(props: ChoosePaneProps) {
  const { session, choose, selection, preview, edit } = props;
  const { dossier } = session.opened;
  const unprinted = preview.shown?.notPrinted;
  const notPrinted = useMemo(() => new Set(unprinted), [unprinted]);
  const { brief, chosen } = choose;
  const offered = useMemo(() => offeredFilters(dossier, brief, isChosenIn(chosen)), [dossier, brief, chosen]);
  return (
    <Pane label={text.paneNames.choose} className="choose-pane">
      <Head session={session} />
      <div className="choose-tools">
        <Search session={session} choose={choose} />
        <FilterChips offered={offered} filter={choose.filter} onChange={choose.setFilter} />
      </div>
      <Remarks problems={session.warnings} />
      <FaultyTopics dossier={session.opened.handle} topics={dossier.faultyTopics} />
      {dossier.topics.length === 0 ? (
        <p className="tree-empty quiet">{text.noTopics}</p>
      ) : (
        <ChooseTree
          levels={dossier.levels}
          brief={brief}
          isReadOnly={session.isReadOnly}
          choose={choose}
          selection={selection}
          edit={edit}
          notPrinted={notPrinted}
          onInspect={focusInspector}
        />
      )}
      <Inspected {...props} />
    </Pane>
  );
}
