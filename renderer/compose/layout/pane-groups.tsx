import type { ReactNode } from "react";
import { Group, Panel, Separator } from "react-resizable-panels";
import { type PaneName, PaneSwitch } from "./pane-switch.tsx";
import type { FoldedPanes } from "./use-folding.ts";

export type Panes = Readonly<Record<PaneName, ReactNode>>;

/** Widths of the first two panes in CSS pixels: to begin with, and at least. */
const CHOOSE_WIDTH = 300;
const BRIEF_WIDTH = 268;
const MIN_WIDTH = 220;

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
          <PaneSwitch panes={["choose", "brief"]} shown={first} onShow={onShow} />
          {panes[first]}
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
      <PaneSwitch panes={["choose", "brief", "note", "findings"]} shown={shown} onShow={onShow} />
      {panes[shown]}
    </div>
  );
}
