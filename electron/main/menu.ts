import { Menu } from "electron";
import type { MenuCommand } from "../contract/api.ts";
import { menuTemplate } from "./menu-template.ts";

export function setupMenu(send: (command: MenuCommand) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, send)]));
}
