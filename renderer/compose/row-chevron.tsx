import { useContext } from "react";
import { TreeStateContext } from "react-aria-components";
import { text } from "../text/text.ts";
import { Icon } from "../ui/icon.tsx";

interface RowChevronProps {
  /** The key of the row in its tree. */
  readonly row: string;
  readonly title: string;
  readonly className: string;
}

/**
 * Folds and unfolds a row of a tree. Arrows on the row do so too, so it is no stop of its own. A plain button, because a
 * tree draws dozens of rows with each change, and React Aria's takes as long as the rest of the row.
 */
export function RowChevron({ row, title, className }: RowChevronProps) {
  const tree = useContext(TreeStateContext);
  const isUnfolded = tree?.expandedKeys.has(row) ?? false;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={className}
      aria-label={isUnfolded ? text.foldRow(title) : text.unfoldRow(title)}
      onPointerDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        event.stopPropagation();
        tree?.toggleKey(row);
      }}
    >
      <Icon name="chevron" />
    </button>
  );
}
