/** Apple keyboards have a Command key where others have Control. */
const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

export function isMainModifier(event: KeyboardEvent): boolean {
  return APPLE ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
}

/** Keys as they are printed on this machine's keyboard. */
export const KEYS = {
  open: APPLE ? "⌘O" : "Ctrl+O",
  save: APPLE ? "⌘S" : "Ctrl+S",
  saveWord: APPLE ? "⇧⌘S" : "Ctrl+Shift+S",
  up: APPLE ? "⌥↑" : "Alt+↑",
  down: APPLE ? "⌥↓" : "Alt+↓",
  nextPane: "F6",
  compose: APPLE ? "⌘1" : "Ctrl+1",
  templates: APPLE ? "⌘2" : "Ctrl+2",
  leaveEditor: "Tab",
} as const;
