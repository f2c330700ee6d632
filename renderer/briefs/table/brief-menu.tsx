import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { BriefSummary } from "../../../electron/contract/briefs.ts";
import { IS_APPLE } from "../../app/platform.ts";
import { keysText } from "../../commands/keys.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { BRIEF_ACTIONS, type BriefAction } from "../use-brief-actions.ts";

interface BriefMenuProps {
  readonly brief: BriefSummary;
  readonly onAction: (action: BriefAction) => void;
}

const KEYS: Partial<Readonly<Record<BriefAction, string>>> = {
  open: "Enter",
  rename: "F2",
  duplicate: "Mod+D",
  bin: "Delete",
};

/** What cannot be done with a brief that another program has open. */
const WRITES: readonly BriefAction[] = ["rename", "bin"];

export function BriefMenu({ brief, onAction }: BriefMenuProps) {
  return (
    <MenuTrigger>
      <Button look="icon" aria-label={text.actionsOf(brief.name)}>
        <Icon name="more" />
      </Button>
      <Popover className="popover">
        <Menu
          className="briefs-menu"
          disabledKeys={brief.isReadOnly ? WRITES : []}
          onAction={(key) => {
            const action = BRIEF_ACTIONS.find((each) => each === key);
            if (action) onAction(action);
          }}
        >
          {BRIEF_ACTIONS.map((action) => {
            const keys = KEYS[action];
            return (
              <MenuItem
                key={action}
                id={action}
                className="briefs-menu-item"
                textValue={text.briefActions[action]}
              >
                <span>{text.briefActions[action]}</span>
                {keys && <span className="quiet small">{keysText(keys, IS_APPLE)}</span>}
              </MenuItem>
            );
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
