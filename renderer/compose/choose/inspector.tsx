import type { EntryView, LevelView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
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
export function Inspector({ entry, levels, marks, pages, onShowInNote }: InspectorProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className="inspector" aria-label={text.inspector} tabIndex={0} id="inspector">
      <p className="inspector-kind quiet small">{entryLabel(entry)}</p>
      <p dir="auto">{entry.text}</p>
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
    </section>
  );
}
