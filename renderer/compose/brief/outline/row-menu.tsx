import { memo, type SyntheticEvent } from "react";
import { Keyboard, Menu, MenuItem, Popover, Text } from "react-aria-components";
import { LIST_KEYS } from "../../../app/platform.ts";
import { text } from "../../../text/text.ts";
import { Icon } from "../../../ui/icon.tsx";
import "../../../ui/list-box.css";

export type RowAction = keyof typeof text.rowActions;

/** The row whose menu is open, and the button that opened it. */
export interface OpenedMenu {
  readonly key: string;
  readonly title: string;
  /** Whether the row is a statement, which can be worded. */
  readonly isStatement: boolean;
  readonly button: HTMLElement;
}

export interface RowMenuActions {
  readonly onOpen: (menu: OpenedMenu) => void;
}

interface RowMenuButtonProps extends RowMenuActions {
  readonly rowKey: string;
  readonly title: string;
  readonly isReadOnly: boolean;
  readonly isStatement?: boolean;
}

/** The row itself must not take the press or the key for its own. */
function keepFromRow(event: SyntheticEvent): void {
  event.stopPropagation();
}

/**
 * Opens the menu of a row. It is a plain button, and one menu serves all rows: with a menu in each, a move in a long note
 * took twice the time.
 */
export const RowMenuButton = memo(function RowMenuButton(props: RowMenuButtonProps) {
  const { rowKey, title, isReadOnly, isStatement = false, onOpen } = props;
  if (isReadOnly) return null;
  return (
    <button
      type="button"
      className="outline-menu"
      aria-label={text.rowMenu(title)}
      aria-haspopup="menu"
      onPointerDown={keepFromRow}
      onKeyDown={(event) => {
        if (event.key === "Enter" || event.key === " ") keepFromRow(event);
      }}
      onClick={({ currentTarget: button }) => onOpen({ key: rowKey, title, isStatement, button })}
    >
      <Icon name="more" />
    </button>
  );
});

const KEYS: Readonly<Partial<Record<RowAction, string>>> = {
  up: LIST_KEYS.up,
  down: LIST_KEYS.down,
  top: LIST_KEYS.top,
  bottom: LIST_KEYS.bottom,
  out: LIST_KEYS.out,
};

interface RowMenuProps {
  readonly menu: OpenedMenu | null;
  readonly onAction: (key: string, action: RowAction) => void;
  readonly onClose: () => void;
}

/** All that can be done with a row, for those who neither drag nor know the keys. */
export function RowMenu({ menu, onAction, onClose }: RowMenuProps) {
  if (!menu) return null;
  const moves = ["up", "down", "top", "bottom", "to"] as const;
  const actions: readonly RowAction[] = [...moves, ...(menu.isStatement ? (["word"] as const) : []), "out"];
  return (
    <Popover
      className="popover select-popover"
      isOpen
      triggerRef={{ current: menu.button }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        className="options"
        aria-label={text.rowMenu(menu.title)}
        autoFocus="first"
        onAction={(action) => {
          onClose();
          onAction(menu.key, action as RowAction);
        }}
        onClose={onClose}
      >
        {actions.map((action) => (
          <MenuItem
            key={action}
            id={action}
            textValue={text.rowActions[action]}
            className="option outline-option"
          >
            <Text slot="label">{text.rowActions[action]}</Text>
            {KEYS[action] && <Keyboard className="quiet small">{KEYS[action]}</Keyboard>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
