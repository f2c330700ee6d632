import { type Dispatch, memo, useMemo, useRef, useState } from "react";
import type { DossierView, StatementPlace } from "../../../../electron/contract/api.ts";
import { LIST_KEYS } from "../../../app/platform.ts";
import type { ContentAction } from "../../../document/document-reducer.ts";
import type { TopicRow } from "../../../document/session.ts";
import { text } from "../../../text/text.ts";
import { Icon } from "../../../ui/icon.tsx";
import type { SelectionHandle } from "../../selection.ts";
import { GroupNotes } from "../group-notes.tsx";
import type { StepUndo } from "../use-step-undo.ts";
import { WordingDialog } from "../wording-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { findPlace, keyAfter, type OutlineTopic, outlineOf, reuseRows } from "./outline-model.ts";
import { OutlineTree } from "./outline-tree.tsx";
import { type OpenedMenu, type RowAction, RowMenu } from "./row-menu.tsx";
import { type OutlineActions, useOutlineActions } from "./use-outline-actions.ts";
import { useOutlineFocus, useOutlineKeys } from "./use-outline-keys.ts";
import "./outline.css";

interface OutlineProps {
  readonly rows: readonly TopicRow[];
  readonly dossier: DossierView;
  readonly wordings: Readonly<Record<string, string>>;
  readonly places: readonly StatementPlace[];
  readonly notPrinted: readonly string[];
  readonly isReadOnly: boolean;
  readonly unfolded: ReadonlySet<string>;
  readonly onUnfold: (keys: ReadonlySet<string>) => void;
  readonly selectedTopic: string | undefined;
  readonly selectedEntry: string | undefined;
  readonly select: SelectionHandle["select"];
  readonly edit: Dispatch<ContentAction>;
  readonly stepUndo: StepUndo;
}

function Head({ outline }: { readonly outline: readonly OutlineTopic[] }) {
  const entries = outline.flatMap((topic) => topic.entries);
  const unprinted = entries.filter(({ isPrinted }) => !isPrinted).length;
  return (
    <div className="outline-head">
      <h3 title={text.orderHint(LIST_KEYS.up, LIST_KEYS.down)}>{text.order}</h3>
      <span className="quiet small">{text.orderCounts(outline.length, entries.length)}</span>
      {unprinted > 0 && (
        <p className="outline-note small">
          <Icon name="unprinted" />
          {text.orderNotPrinted(unprinted, entries.length)}
        </p>
      )}
      <GroupNotes field="topics" />
    </div>
  );
}

type Asked = { readonly type: "to" | "word"; readonly key: string };

interface AskedProps extends Pick<OutlineProps, "wordings" | "edit"> {
  readonly outline: readonly OutlineTopic[];
  readonly asked: Asked | null;
  readonly actions: OutlineActions;
  readonly onClose: () => void;
}

/** The dialog of a row's menu. */
function AskedDialog({ outline, asked, wordings, edit, actions, onClose }: AskedProps) {
  const place = asked && findPlace(outline, asked.key);
  if (!place) return null;
  if (asked.type === "to")
    return (
      <MoveDialog
        outline={outline}
        place={place}
        onClose={onClose}
        onMove={(position) => actions.move(place, position)}
      />
    );
  if (!place.entry) return null;
  const { entry } = place.entry;
  return (
    <WordingDialog
      entry={entry}
      wording={Object.hasOwn(wordings, entry.id) ? wordings[entry.id] : undefined}
      onClose={onClose}
      onChange={(wording) => edit({ type: "wordingChanged", entry: entry.id, wording })}
    />
  );
}

function useRowMenu(
  outline: readonly OutlineTopic[],
  actions: OutlineActions,
  focusNext: (key: string | undefined) => void,
) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [opened, setOpened] = useState<OpenedMenu | null>(null);
  // The rows are not drawn again for another function.
  const menu = useMemo(() => ({ onOpen: setOpened }), []);
  const onAction = (key: string, action: RowAction) => {
    const place = findPlace(outline, key);
    if (!place) return;
    if (action === "to" || action === "word") {
      setAsked({ type: action, key });
      return;
    }
    focusNext(action === "out" ? keyAfter(place) : key);
    if (action === "out") actions.takeOut(place);
    else actions.move(place, action);
  };
  const close = () => {
    if (asked) focusNext(asked.key);
    setAsked(null);
  };
  const shown = <RowMenu menu={opened} onAction={onAction} onClose={() => setOpened(null)} />;
  return { asked, close, menu, shown };
}

/** Drawn anew where the choice or the pages changed, and not for each letter that is typed. */
export const Outline = memo(function Outline(props: OutlineProps) {
  const { rows, dossier, wordings, places, notPrinted, edit, stepUndo } = props;
  const drawn = useRef<readonly OutlineTopic[]>([]);
  const outline = useMemo(() => {
    drawn.current = reuseRows(drawn.current, outlineOf({ rows, dossier, wordings, places, notPrinted }));
    return drawn.current;
  }, [rows, dossier, wordings, places, notPrinted]);
  const actions = useOutlineActions(edit, stepUndo);
  const { element, focusNext } = useOutlineFocus(outline);
  const onKeyDownCapture = useOutlineKeys(outline, actions, focusNext);
  const { asked, close, menu, shown } = useRowMenu(outline, actions, focusNext);
  return (
    <div
      className="outline"
      data-field="topics"
      ref={element}
      onKeyDownCapture={props.isReadOnly ? undefined : onKeyDownCapture}
    >
      <Head outline={outline} />
      <OutlineTree {...props} outline={outline} actions={actions} menu={menu} />
      {shown}
      <AskedDialog {...props} outline={outline} asked={asked} actions={actions} onClose={close} />
    </div>
  );
});
