import { Icon } from "../../../ui/icon.tsx";
import type { EntryMark } from "../entry-marks.ts";
import "./mark-list.css";

/** The marks at the edge of a row. Their words are in the row's description, so they are not read twice. */
export function MarkList({ marks }: { readonly marks: readonly EntryMark[] }) {
  return (
    <span className="marks" aria-hidden="true">
      {marks.map(({ sign, words, weight }) => (
        <span key={words} className={`mark mark-${weight}`} title={words}>
          {sign.type === "text" ? sign.text : <Icon name={sign.icon} />}
        </span>
      ))}
    </span>
  );
}
