import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { type PaneName, PaneSwitch } from "./pane-switch.tsx";
import type { FoldedPanes } from "./use-folding.ts";

export type Panes = Readonly<Record<PaneName, ReactNode>>;

/** Widths of the first two panes in CSS pixels: to begin with, and at least. */
const CHOOSE_WIDTH = 300;
const BRIEF_WIDTH = 268;
const MIN_WIDTH = 220;

const FIRST_PANES: readonly PaneName[] = ["choose", "brief"];
const ALL_PANES: readonly PaneName[] = [...FIRST_PANES, "note", "findings"];

function Border() {
  return <Separator className="pane-border" />;
}

export function SideBySide({ panes, folded }: { readonly panes: Panes; readonly folded: FoldedPanes }) {
  return (
    <Group className="compose-panes">
      {!folded.choose && (
        <>
          <Panel
            id="choose"
            defaultSize={CHOOSE_WIDTH}
            minSize={MIN_WIDTH}
            groupResizeBehavior="preserve-pixel-size"
          >
            {panes.choose}
          </Panel>
          <Border />
        </>
      )}
      {!folded.brief && (
        <Panel
          id="brief"
          defaultSize={BRIEF_WIDTH}
          minSize={MIN_WIDTH}
          groupResizeBehavior="preserve-pixel-size"
        >
          {panes.brief}
        </Panel>
      )}
      {!folded.note && (
        <>
          {!folded.brief && <Border />}
          <Panel id="note" minSize={MIN_WIDTH}>
            <div className="compose-note">
              {panes.note}
              {panes.findings}
            </div>
          </Panel>
        </>
      )}
    </Group>
  );
}

interface PaneSlotsProps {
  readonly panes: Panes;
  readonly names: readonly PaneName[];
  readonly shown: PaneName;
}

/** Panes that take turns in one place. Those that are not shown keep their scroll places and what is selected in them. */
function PaneSlots({ panes, names, shown }: PaneSlotsProps) {
  return names.map((name) => (
    <div key={name} className="pane-slot" hidden={name !== shown}>
      {panes[name]}
    </div>
  ));
}

interface NarrowProps {
  readonly panes: Panes;
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}

export function TwoPanes({ panes, shown, onShow }: NarrowProps) {
  const first = shown === "brief" ? "brief" : "choose";
  return (
    <Group className="compose-panes">
      <Panel
        id="first"
        defaultSize={CHOOSE_WIDTH}
        minSize={MIN_WIDTH}
        groupResizeBehavior="preserve-pixel-size"
      >
        <div className="compose-first">
          <PaneSwitch panes={FIRST_PANES} shown={first} onShow={onShow} />
          <PaneSlots panes={panes} names={FIRST_PANES} shown={first} />
        </div>
      </Panel>
      <Border />
      <Panel id="note" minSize={MIN_WIDTH}>
        <div className="compose-note">
          {panes.note}
          {panes.findings}
        </div>
      </Panel>
    </Group>
  );
}

export function OnePane({ panes, shown, onShow }: NarrowProps) {
  return (
    <div className="compose-first">
      <PaneSwitch panes={ALL_PANES} shown={shown} onShow={onShow} />
      <PaneSlots panes={panes} names={ALL_PANES} shown={shown} />
    </div>
  );
}
