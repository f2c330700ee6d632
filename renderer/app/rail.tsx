import type { KeyboardEvent } from "react";
import type { Command } from "../../electron/contract/commands.ts";
import { text } from "../text/text.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { keysOf } from "./platform.ts";
import type { View } from "./view.ts";
import "./rail.css";

interface RailProps {
  readonly view: View;
  readonly onShow: (view: View) => void;
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

export function tabId(view: View): string {
  return `tab-${view}`;
}

export function panelId(view: View): string {
  return `view-${view}`;
}

/** The item to which a key leads; undefined where the key is none of a list of tabs. */
function itemFor(key: string, at: number): RailItem | undefined {
  if (key === "ArrowDown") return ITEMS[(at + 1) % ITEMS.length];
  if (key === "ArrowUp") return ITEMS.at(at - 1);
  if (key === "Home") return ITEMS[0];
  return key === "End" ? ITEMS.at(-1) : undefined;
}

/**
 * The views as tabs (ARIA Authoring Practices, tabs with automatic activation). React Aria's own would render all that
 * stands beside their panels twice.
 */
export function Rail({ view, onShow, marked }: RailProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const item = itemFor(
      event.key,
      ITEMS.findIndex(({ id }) => id === view),
    );
    if (!item) return;
    event.preventDefault();
    onShow(item.id);
    document.getElementById(tabId(item.id))?.focus();
  };
  return (
    <nav aria-label={text.views} className="rail-frame">
      <div
        role="tablist"
        aria-label={text.views}
        aria-orientation="vertical"
        className="rail"
        onKeyDown={onKeyDown}
      >
        {ITEMS.map(({ id, icon, command }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={tabId(id)}
            aria-selected={view === id}
            aria-controls={panelId(id)}
            tabIndex={view === id ? 0 : -1}
            className={`rail-item rail-${id}`}
            onClick={() => onShow(id)}
          >
            <span className="rail-icon" title={`${text.viewNames[id]} (${keysOf(command)})`}>
              <Icon name={icon} />
              {marked.has(id) && <span className="rail-dot" />}
            </span>
            <span className="rail-name">{text.viewNames[id]}</span>
            {marked.has(id) && <span className="only-heard">({text.unsaved})</span>}
          </button>
        ))}
      </div>
    </nav>
  );
}
