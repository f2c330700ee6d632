import { Menu } from "electron";
import type { Command } from "../contract/commands.ts";
import { menuTemplate } from "./menu-template.ts";

export function setupMenu(send: (command: Command) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, send)]));
}
