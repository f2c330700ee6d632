/** A menu of the window's menu bar. */
export type MenuName = "file" | "edit" | "view" | "help";

interface CommandRow {
  /** The menu that has the command, in the order of this table; absent for those of the palette and the keys alone. */
  readonly menu?: MenuName;
  /** Begins a new group of its menu. */
  readonly separated?: true;
  /** `Mod` is Command on Apple keyboards and Control elsewhere. The first is shown; the others work too. */
  readonly keys?: readonly string[];
}

/** All commands of the window. Menu bar, palette, key handler and the list of keys are made from this table. */
export const COMMANDS = {
  "new-brief": { menu: "file", keys: ["Mod+N"] },
  "open-dossier": { menu: "file", keys: ["Mod+O"] },
  "open-sample": { menu: "file" },
  "save-now": { menu: "file", separated: true, keys: ["Mod+S"] },
  "save-note": { menu: "file", keys: ["Mod+Enter"] },
  "save-pdf": { menu: "file" },
  "save-word": { menu: "file", keys: ["Mod+Shift+S"] },
  "print-note": { menu: "file", keys: ["Mod+P"] },
  "copy-note": { menu: "file", keys: ["Mod+Shift+C"] },
  "close-brief": { menu: "file", separated: true, keys: ["Mod+W"] },
  undo: { menu: "edit", keys: ["Mod+Z"] },
  redo: { menu: "edit", keys: ["Mod+Shift+Z", "Mod+Y"] },
  "find-here": { menu: "edit", separated: true, keys: ["Mod+F"] },
  "find-in-note": { menu: "edit", keys: ["Mod+Shift+F"] },
  "find-anything": { menu: "edit", keys: ["Mod+K"] },
  "show-compose": { menu: "view", keys: ["Mod+1"] },
  "show-briefs": { menu: "view", keys: ["Mod+2"] },
  "show-templates": { menu: "view", keys: ["Mod+4"] },
  "show-settings": { menu: "view", keys: ["Mod+,"] },
  "fold-choose": { menu: "view", separated: true, keys: ["Mod+Alt+1"] },
  "fold-brief": { menu: "view", keys: ["Mod+Alt+2"] },
  "fold-note": { menu: "view", keys: ["Mod+Alt+3"] },
  "next-finding": { menu: "view", separated: true, keys: ["F8"] },
  "previous-finding": { menu: "view", keys: ["Shift+F8"] },
  "next-pane": { keys: ["F6"] },
  "previous-pane": { keys: ["Shift+F6"] },
  "first-steps": { menu: "help", keys: ["F1"] },
  "show-guide": { menu: "help" },
  "show-keys": { menu: "help", keys: ["Mod+/"] },
  "show-licences": { menu: "help" },
  "show-log": { menu: "help", separated: true },
  "show-about": { menu: "help" },
} as const satisfies Readonly<Record<string, CommandRow>>;

export type Command = keyof typeof COMMANDS;

export const COMMAND_IDS = Object.keys(COMMANDS) as readonly Command[];

/** The row of a command, with fields that it may lack. */
export function commandRow(command: Command): CommandRow {
  return COMMANDS[command];
}
