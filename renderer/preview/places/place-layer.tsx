import type { StatementPlace } from "../../../electron/contract/api.ts";

interface PlaceLayerProps {
  readonly places: readonly StatementPlace[];
  readonly selected: string | undefined;
  readonly hovered: string | undefined;
  /** Pixels for a point. */
  readonly scale: number;
}

/** Points between a statement and its outline. */
const AIR = 2;

/** Outlines on a page; the pointer and the screen reader pass through them. */
export function PlaceLayer({ places, selected, hovered, scale }: PlaceLayerProps) {
  const shown = places.filter(({ entry }) => entry === selected || entry === hovered);
  return (
    <div className="place-layer" aria-hidden="true">
      {shown.map(({ entry, box: [left, top, width, height] }) => (
        <span
          key={`${entry} ${left} ${top}`}
          className={entry === selected ? "place place-selected" : "place"}
          style={{
            left: (left - AIR) * scale,
            top: (top - AIR) * scale,
            width: (width + 2 * AIR) * scale,
            height: (height + 2 * AIR) * scale,
          }}
        />
      ))}
    </div>
  );
}
