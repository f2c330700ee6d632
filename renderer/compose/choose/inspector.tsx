import type { EntryView, LevelView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { readableDate } from "../readable-date.ts";
import { entryLabel } from "./entry-label.ts";
import type { EntryMark } from "./entry-marks.ts";
import "./inspector.css";

interface InspectorProps {
  readonly entry: EntryView;
  readonly levels: readonly LevelView[];
  readonly marks: readonly EntryMark[];
  /** The pages on which the statement stands, from 1. */
  readonly pages: readonly number[];
  readonly onShowInNote: () => void;
  /** The brief's own words for it, where it has some. */
  readonly wording: string | undefined;
  /** Asks for words for this note; absent where the brief may not be changed. */
  readonly onWord?: (() => void) | undefined;
}

function Facts({ entry, levels }: Pick<InspectorProps, "entry" | "levels">) {
  const marking = levels.find(({ id }) => id === entry.marking)?.label ?? entry.marking;
  const rows: readonly (readonly [name: string, value: string])[] = [
    [text.asOf, entry.asOf && readableDate(entry.asOf)],
    [text.reviewBy, entry.reviewBy && readableDate(entry.reviewBy)],
    [text.markingName, marking],
    [text.sources, entry.sources.join("; ") || text.noSource],
  ];
  return (
    <dl className="inspector-facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** All there is to know of the statement that is selected in the tree. */
export function Inspector(props: InspectorProps) {
  const { entry, levels, marks, pages, wording, onShowInNote, onWord } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="inspector" aria-label={text.inspector} tabIndex={0} id="inspector">
      <p className="inspector-kind quiet small">{entryLabel(entry)}</p>
      <p dir="auto">{entry.text}</p>
      {wording !== undefined && (
        <div className="inspector-wording">
          <p className="quiet small">
            <Icon name="pencil" /> {text.wordedHere}
          </p>
          <p dir="auto">{wording}</p>
        </div>
      )}
      <Facts entry={entry} levels={levels} />
      {marks.length > 0 && (
        <ul className="inspector-marks">
          {marks.map(({ words, weight }) => (
            <li key={words} className={`mark-${weight}`}>
              {words}
            </li>
          ))}
        </ul>
      )}
      {pages.length > 0 && (
        <Button look="quiet" onPress={onShowInNote}>
          {text.showInNote(pages)}
        </Button>
      )}
      {onWord && (
        <Button look="quiet" onPress={onWord}>
          {text.rowActions.word}
        </Button>
      )}
    </section>
  );
}
