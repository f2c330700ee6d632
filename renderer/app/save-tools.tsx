import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Command } from "../../electron/contract/commands.ts";
import { useCommandRegistry, useEnabledCommands } from "../commands/command-registry.tsx";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Icon, SeverityIcon } from "../ui/icon.tsx";
import { keysOf } from "./platform.ts";
import type { ComposeController } from "./use-compose-controller.ts";

const WAYS: readonly Command[] = ["save-pdf", "save-word", "print-note", "copy-note"];

/** The one filled button of the window: the files that Settings name; its menu has the other ways out. */
export function SaveTools({ compose }: { readonly compose: ComposeController }) {
  const registry = useCommandRegistry();
  const enabled = useEnabledCommands();
  const { block, save } = compose;
  const isDisabled = save.state.type === "working" || block !== undefined;
  const disabledWays = WAYS.filter((command) => !enabled.includes(command));
  return (
    <div className="save-tools">
      {block && (
        <span className="only-heard" id="save-block">
          <SeverityIcon severity="information" />
          {block}
        </span>
      )}
      <Button
        look="main"
        keys={keysOf("save-note")}
        isDisabled={isDisabled}
        aria-describedby={block && "save-block"}
        onPress={() => void registry.run("save-note")}
      >
        {text.saveNote}
      </Button>
      <MenuTrigger>
        <Button look="main" aria-label={text.otherWaysToSave}>
          <Icon name="expand" />
        </Button>
        <Popover className="popover">
          <Menu
            className="menu"
            disabledKeys={disabledWays}
            onAction={(key) => void registry.run(key as Command)}
          >
            {WAYS.map((command) => (
              <MenuItem key={command} id={command} className="menu-item">
                {text.commands[command]}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  );
}
