import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { text } from "../../text/text.ts";
import "./pane-switch.css";

export type PaneName = "choose" | "brief" | "note" | "findings";

interface PaneSwitchProps {
  readonly panes: readonly PaneName[];
  readonly shown: PaneName;
  readonly onShow: (pane: PaneName) => void;
}

/** Says which pane is shown where there is no room for all. */
export function PaneSwitch({ panes, shown, onShow }: PaneSwitchProps) {
  return (
    <ToggleButtonGroup
      aria-label={text.panes}
      className="pane-switch"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onShow(key as PaneName);
      }}
    >
      {panes.map((pane) => (
        <ToggleButton key={pane} id={pane} className="pane-switch-item">
          {text.paneNames[pane]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
