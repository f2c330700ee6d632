import type { ReactNode } from "react";
import { Button as AriaButton, TreeItem, TreeItemContent } from "react-aria-components";
import { text } from "../../../text/text.ts";
import { Icon } from "../../../ui/icon.tsx";
import { entryLabel } from "../../choose/entry-label.ts";
import { RowChevron } from "../../row-chevron.tsx";
import {
  type OutlineEntry,
  type OutlineTopic,
  outlineTopicKey,
  pageRanges,
  shortTitle,
} from "./outline-model.ts";
import { type RowMenuActions, RowMenuButton } from "./row-menu.tsx";

interface RowProps {
  readonly isReadOnly: boolean;
  readonly menu: RowMenuActions;
}

function Grip({ title, isReadOnly }: { readonly title: string; readonly isReadOnly: boolean }) {
  if (isReadOnly) return null;
  return (
    <AriaButton slot="drag" className="outline-grip" aria-label={text.dragRow(title)}>
      <Icon name="grip" />
    </AriaButton>
  );
}

function heard(parts: readonly (string | false)[]): string {
  return parts.filter((part) => part !== false && part !== "").join(", ");
}

const STATE_WORDS = { present: "", unreadable: text.topicUnreadable, gone: text.topicGone } as const;

interface OutlineTopicRowProps extends RowProps {
  readonly topic: OutlineTopic;
  readonly children: ReactNode;
}

export function OutlineTopicRow({ topic, isReadOnly, menu, children }: OutlineTopicRowProps) {
  const { id, title, entries, pages, state } = topic;
  const where = pageRanges(pages);
  const words = STATE_WORDS[state];
  const counts = heard([
    words === "" && text.heardCount(entries.length),
    where !== "" && text.heardPages(where),
  ]);
  return (
    <TreeItem
      id={outlineTopicKey(id)}
      className="outline-row outline-topic"
      textValue={heard([title, words, counts])}
      hasChildItems={entries.length > 0}
    >
      <TreeItemContent>
        <Grip title={title} isReadOnly={isReadOnly} />
        {entries.length > 0 && (
          <RowChevron row={outlineTopicKey(id)} title={title} className="outline-chevron" />
        )}
        <span className="outline-words">
          <span className="outline-title" dir="auto" title={title}>
            {title}
          </span>
          {words && <span className="outline-trouble">{words}</span>}
        </span>
        {state === "present" && (
          <span className="outline-counts">
            {[String(entries.length), where && text.rowPages(where)].filter(Boolean).join(" · ")}
          </span>
        )}
        <RowMenuButton rowKey={outlineTopicKey(id)} title={title} isReadOnly={isReadOnly} {...menu} />
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

/** What is special about a statement of the note; the words are in the row's name too. */
function EntrySigns({ wording, isPrinted }: OutlineEntry) {
  return (
    <span className="outline-signs" aria-hidden="true">
      {wording !== undefined && (
        <span title={text.wordedHere}>
          <Icon name="pencil" />
        </span>
      )}
      {!isPrinted && (
        <span className="outline-unprinted" title={text.notPrinted}>
          <Icon name="unprinted" />
        </span>
      )}
    </span>
  );
}

export function OutlineEntryRow({ item, isReadOnly, menu }: RowProps & { readonly item: OutlineEntry }) {
  const { entry, wording, isPrinted, pages } = item;
  const title = shortTitle(item);
  const label = entryLabel(entry);
  const where = pageRanges(pages);
  const words = heard([
    label,
    wording ?? entry.text,
    wording !== undefined && text.wordedHere,
    !isPrinted && text.notPrinted,
    where !== "" && text.heardPages(where),
  ]);
  return (
    <TreeItem id={entry.id} className="outline-row outline-entry" textValue={words}>
      <TreeItemContent>
        <Grip title={title} isReadOnly={isReadOnly} />
        <span className="outline-words">
          <span className="outline-kind">{label}</span>
          <span className="outline-text" dir="auto" title={wording ?? entry.text}>
            {wording ?? entry.text}
          </span>
        </span>
        <EntrySigns {...item} />
        {where !== "" && <span className="outline-counts">{text.rowPages(where)}</span>}
        <RowMenuButton rowKey={entry.id} title={title} isReadOnly={isReadOnly} isStatement {...menu} />
      </TreeItemContent>
    </TreeItem>
  );
}
