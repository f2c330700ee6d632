import type { Command, MenuName } from "./commands.ts";

/** Names of the menus and commands, in the language of the window. */
export const MENU_WORDS = {
  file: "File",
  edit: "Edit",
  view: "View",
  help: "Help",
} as const satisfies Readonly<Record<MenuName, string>>;

export const COMMAND_WORDS = {
  "new-brief": "New brief",
  "open-dossier": "Open dossier…",
  "open-sample": "Try the sample",
  "save-now": "Save now",
  "save-note": "Save note…",
  "save-pdf": "Save note as PDF…",
  "save-word": "Save note as Word…",
  "print-note": "Print…",
  "copy-note": "Copy note as text",
  "close-brief": "Close brief",
  undo: "Undo",
  redo: "Redo",
  "find-here": "Find",
  "find-in-note": "Find in the note",
  "find-anything": "Find anything…",
  "show-compose": "Compose",
  "show-briefs": "Briefs",
  "show-templates": "Templates",
  "show-settings": "Settings",
  "fold-choose": "Show or hide Choose",
  "fold-brief": "Show or hide Brief",
  "fold-note": "Show or hide Note",
  "next-finding": "Next finding",
  "previous-finding": "Previous finding",
  "next-pane": "Next pane",
  "previous-pane": "Previous pane",
  "first-steps": "First steps",
  "show-guide": "Guide",
  "show-keys": "Keys",
  "show-licences": "Licences",
  "show-log": "Show log",
  "show-about": "About Attaché",
} as const satisfies Readonly<Record<Command, string>>;
