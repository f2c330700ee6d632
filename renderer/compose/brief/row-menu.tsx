import {
  Button as AriaButton,
  Keyboard,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  Text,
} from "react-aria-components";
import { LIST_KEYS } from "../../app/platform.ts";
import { text } from "../../text/text.ts";
import { Icon } from "../../ui/icon.tsx";
import "../../ui/list-box.css";

export type RowAction = keyof typeof text.rowActions;

export interface RowMenuActions {
  readonly onAction: (key: string, action: RowAction) => void;
}

interface RowMenuProps extends RowMenuActions {
  readonly rowKey: string;
  readonly title: string;
  readonly isReadOnly: boolean;
  /** Whether the row is a statement, which can be worded. */
  readonly isStatement?: boolean;
}

const KEYS: Readonly<Partial<Record<RowAction, string>>> = {
  up: LIST_KEYS.up,
  down: LIST_KEYS.down,
  top: LIST_KEYS.top,
  bottom: LIST_KEYS.bottom,
  out: LIST_KEYS.out,
};

/** All that can be done with a row, for those who neither drag nor know the keys. */
export function RowMenu({ rowKey, title, isReadOnly, isStatement = false, onAction }: RowMenuProps) {
  if (isReadOnly) return null;
  const moves = ["up", "down", "top", "bottom", "to"] as const;
  const actions: readonly RowAction[] = [...moves, ...(isStatement ? (["word"] as const) : []), "out"];
  return (
    <MenuTrigger>
      <AriaButton className="outline-menu" aria-label={text.rowMenu(title)}>
        <Icon name="more" />
      </AriaButton>
      <Popover className="popover select-popover">
        <Menu className="options" onAction={(action) => onAction(rowKey, action as RowAction)}>
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
    </MenuTrigger>
  );
}
