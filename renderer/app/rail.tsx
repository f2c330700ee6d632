import { Tab, TabList } from "react-aria-components";
import type { Command } from "../../electron/contract/commands.ts";
import { text } from "../text/text.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { keysOf } from "./platform.ts";
import type { View } from "./view.ts";
import "./rail.css";

interface RailProps {
  /** Views with unsaved work, or that need attention. */
  readonly marked: ReadonlySet<View>;
}

interface RailItem {
  readonly id: View;
  readonly icon: IconName;
  readonly command: Command;
}

const ITEMS: readonly RailItem[] = [
  { id: "compose", icon: "compose", command: "show-compose" },
  { id: "briefs", icon: "briefs", command: "show-briefs" },
  { id: "templates", icon: "templates", command: "show-templates" },
  { id: "settings", icon: "settings", command: "show-settings" },
];

export function Rail({ marked }: RailProps) {
  return (
    <nav aria-label={text.views} className="rail-frame">
      <TabList aria-label={text.views} className="rail">
        {ITEMS.map(({ id, icon, command }) => (
          <Tab key={id} id={id} className={`rail-item rail-${id}`}>
            <span className="rail-icon" title={`${text.viewNames[id]} (${keysOf(command)})`}>
              <Icon name={icon} />
              {marked.has(id) && <span className="rail-dot" />}
            </span>
            <span className="rail-name">{text.viewNames[id]}</span>
            {marked.has(id) && <span className="only-heard">({text.unsaved})</span>}
          </Tab>
        ))}
      </TabList>
    </nav>
  );
}
