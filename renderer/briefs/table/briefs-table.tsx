import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import {
  Cell,
  Column,
  ColumnResizer,
  Group,
  ResizableTableContainer,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from "react-aria-components";
import type { BriefSummary } from "../../../electron/contract/briefs.ts";
import { IS_APPLE } from "../../app/platform.ts";
import { chordOf, matchesChord } from "../../commands/keys.ts";
import { readableDate } from "../../compose/readable-date.ts";
import { timeWords } from "../../drafts/time-words.ts";
import { text } from "../../text/text.ts";
import type { BriefAction } from "../use-brief-actions.ts";
import { BriefMenu } from "./brief-menu.tsx";
import { markingOf, sortBriefs } from "./brief-rows.ts";
import { keepWidths, keptWidths } from "./column-widths.ts";
import "./briefs-table.css";

interface BriefsTableProps {
  readonly briefs: readonly BriefSummary[];
  readonly openId: string | undefined;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly run: (action: BriefAction, brief: BriefSummary) => void;
  readonly empty: string;
}

type ColumnName = keyof typeof text.briefColumns;

/** Widths in CSS pixels before anyone has changed them; the name has what is left. */
const COLUMNS: readonly (readonly [name: ColumnName, width: number | null, least: number])[] = [
  ["name", null, 160],
  ["dossier", 130, 80],
  ["audience", 110, 70],
  ["date", 96, 70],
  ["marking", 110, 70],
  ["state", 98, 70],
  ["changedAt", 118, 80],
  ["actions", 48, 48],
];

const LAYOUT = { rowHeight: 48, headingHeight: 34 } as const;

const ROW_KEYS: readonly (readonly [keys: string, action: BriefAction])[] = [
  ["Mod+D", "duplicate"],
  ["F2", "rename"],
  ["Delete", "bin"],
];

function HeadColumn({ name, width, least }: { name: ColumnName; width: number | undefined; least: number }) {
  const isActions = name === "actions";
  return (
    <Column
      id={name}
      isRowHeader={name === "name"}
      allowsSorting={!isActions}
      minWidth={least}
      defaultWidth={width ?? "1fr"}
      className="briefs-column"
    >
      {({ sortDirection }) => (
        <div className="briefs-column-head">
          <Group role="presentation" tabIndex={-1} className="briefs-column-name">
            <span className={isActions ? "only-heard" : undefined}>{text.briefColumns[name]}</span>
            {sortDirection && <span aria-hidden="true">{sortDirection === "ascending" ? "▲" : "▼"}</span>}
          </Group>
          {!isActions && <ColumnResizer className="briefs-resizer" aria-label={text.resizeColumn} />}
        </div>
      )}
    </Column>
  );
}

function NameCell({ brief, isOpen }: { readonly brief: BriefSummary; readonly isOpen: boolean }) {
  const remark = isOpen ? text.openNow : brief.isReadOnly ? text.openElsewhere : "";
  return (
    <div className="briefs-name" data-brief={brief.id} title={brief.name}>
      <span className="briefs-name-line">
        <strong dir="auto">{brief.name}</strong>
        {remark !== "" && <span className="briefs-remark">{remark}</span>}
        {brief.folder !== undefined && (
          <span className="briefs-remark">
            <bdi>{text.inFolder(brief.folder)}</bdi>
          </span>
        )}
      </span>
      {brief.title !== brief.name && (
        <span className="quiet small" dir="auto">
          {brief.title}
        </span>
      )}
    </div>
  );
}

/** The time where it is today's, else the day. */
function changedWords(changedAt: number): string {
  const words = timeWords(changedAt, Date.now());
  const [day] = words.split(", ");
  return words.includes(", ") ? readableDate(day ?? words) : words;
}

function WordsCell({ words }: { readonly words: string }) {
  return (
    <Cell className="briefs-cell">
      <span dir="auto" title={words}>
        {words}
      </span>
    </Cell>
  );
}

function BriefRow({
  brief,
  isOpen,
  run,
}: Pick<BriefsTableProps, "run"> & { brief: BriefSummary; isOpen: boolean }) {
  return (
    <Row id={brief.id} textValue={brief.name} className="briefs-row">
      <Cell className="briefs-cell">
        <NameCell brief={brief} isOpen={isOpen} />
      </Cell>
      <WordsCell words={brief.dossier.title} />
      <WordsCell words={brief.audience} />
      <WordsCell words={readableDate(brief.date)} />
      <WordsCell words={markingOf(brief)} />
      <Cell className="briefs-cell">
        <span className={`briefs-state briefs-state-${brief.state}`}>{text.briefStates[brief.state]}</span>
      </Cell>
      <WordsCell words={changedWords(brief.changedAt)} />
      <Cell className="briefs-cell">
        <BriefMenu brief={brief} onAction={(action) => run(action, brief)} />
      </Cell>
    </Row>
  );
}

function useColumns() {
  return useMemo(() => {
    const widths = keptWidths(window.localStorage);
    return COLUMNS.map(([name, width, least]) => ({
      id: name,
      width: widths[name] ?? width ?? undefined,
      least,
    }));
  }, []);
}

/** Keys that do something with the row that has the focus. */
function useRowKeys(
  table: RefObject<HTMLDivElement | null>,
  { briefs, run }: Pick<BriefsTableProps, "briefs" | "run">,
) {
  return (event: KeyboardEvent) => {
    const action = ROW_KEYS.find(([keys]) => matchesChord(event.nativeEvent, chordOf(keys), IS_APPLE))?.[1];
    const row = document.activeElement?.closest("[role=row]");
    if (!action || !row || !table.current?.contains(row)) return;
    const id = row.querySelector("[data-brief]")?.getAttribute("data-brief");
    const brief = briefs.find((each) => each.id === id);
    if (!brief) return;
    event.preventDefault();
    event.stopPropagation();
    run(action, brief);
  };
}

/** All briefs, as many rows as are seen. Enter opens; a press selects. */
export function BriefsTable({ briefs, openId, selected, onSelect, run, empty }: BriefsTableProps) {
  const [sort, setSort] = useState<SortDescriptor>({ column: "changedAt", direction: "descending" });
  const sorted = useMemo(() => sortBriefs(briefs, sort, text.locale), [briefs, sort]);
  const box = useRef<HTMLDivElement>(null);
  const onKeyDownCapture = useRowKeys(box, { briefs, run });
  const columns = useColumns();
  return (
    <div className="briefs-table-box" ref={box} onKeyDownCapture={onKeyDownCapture}>
      <ResizableTableContainer
        className="briefs-container"
        onResizeEnd={(widths) => keepWidths(window.localStorage, widths)}
      >
        <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
          <Table
            aria-label={text.viewNames.briefs}
            className="briefs-table"
            selectionMode="single"
            selectionBehavior="replace"
            selectedKeys={selected === null ? [] : [selected]}
            onSelectionChange={(keys) => onSelect(keys === "all" ? null : ([...keys].map(String)[0] ?? null))}
            sortDescriptor={sort}
            onSortChange={setSort}
            onRowAction={(key) => {
              const brief = briefs.find(({ id }) => id === key);
              if (brief) run("open", brief);
            }}
          >
            <TableHeader columns={columns}>
              {({ id, width, least }) => <HeadColumn name={id} width={width} least={least} />}
            </TableHeader>
            <TableBody
              items={sorted}
              dependencies={[openId]}
              renderEmptyState={() => <p className="briefs-empty quiet">{empty}</p>}
            >
              {(brief) => <BriefRow brief={brief} isOpen={brief.id === openId} run={run} />}
            </TableBody>
          </Table>
        </Virtualizer>
      </ResizableTableContainer>
    </div>
  );
}
