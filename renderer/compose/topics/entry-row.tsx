import { type Dispatch, memo } from "react";
import type { Brief, EntryView, LevelView } from "../../../electron/contract/api.ts";
import type { ContentAction } from "../../document/document-reducer.ts";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import { entryDomId } from "../entry-dom.ts";
import { type Badge, badgesOf } from "./badges.ts";
import { entryLabel } from "./entry-label.ts";

interface EntryRowProps {
  readonly topic: string;
  readonly entry: EntryView;
  readonly chosen: boolean;
  readonly brief: Brief;
  readonly levels: readonly LevelView[];
  readonly dispatch: Dispatch<ContentAction>;
}

function BadgeMark({ badge }: { readonly badge: Badge }) {
  return (
    <li className={`badge badge-${badge.weight}`}>
      {badge.weight !== "plain" && <Icon name={badge.weight === "out" ? "close" : "warning"} />}
      {badge.words}
    </li>
  );
}

export const EntryRow = memo(function EntryRow(props: EntryRowProps) {
  const { topic, entry, chosen, brief, levels, dispatch } = props;
  const badges = badgesOf(entry, brief, levels);
  const out = chosen && badges.some((badge) => badge.weight === "out");
  const change = (value: boolean) => dispatch({ type: "entryChosen", topic, entry: entry.id, chosen: value });
  return (
    <li className="entry" data-out={out || undefined} id={entryDomId(entry.id)}>
      <Check checked={chosen} onChange={change}>
        <span className="entry-type">{entryLabel(entry)}</span>
        <span className="entry-text">{entry.text}</span>
      </Check>
      {badges.length > 0 && (
        <ul className="badges">
          {badges.map((badge) => (
            <BadgeMark key={badge.words} badge={badge} />
          ))}
        </ul>
      )}
    </li>
  );
});
