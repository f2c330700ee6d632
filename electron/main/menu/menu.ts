import { Menu } from "electron";
import { COMMAND_IDS, type Command } from "../../contract/commands.ts";
import { type MenuActions, menuTemplate } from "./menu-template.ts";

export function setupMenu(actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, actions)]));
}

/** Enables the items of these commands and no other's. */
export function enableCommands(enabled: readonly Command[]): void {
  const menu = Menu.getApplicationMenu();
  for (const command of COMMAND_IDS) {
    const item = menu?.getMenuItemById(command);
    if (item) item.enabled = enabled.includes(command);
  }
}
