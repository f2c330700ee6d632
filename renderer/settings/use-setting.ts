import type { SettingsChange } from "../../electron/contract/settings.ts";
import { useAnnounce } from "../app/announcements.tsx";
import { text } from "../text/text.ts";
import { useSettings } from "./settings-context.tsx";

type OwnName = keyof SettingsChange;

/** Changes one setting at once, and offers to take that back. */
export function useSetting<Name extends OwnName>(name: Name) {
  const { view, current, change } = useSettings();
  const announce = useAnnounce();
  const value = view.settings[name];
  const set = async (wished: (typeof view.settings)[Name], before = current()[name]) => {
    if (JSON.stringify(wished) === JSON.stringify(current()[name])) return;
    if (!(await change({ [name]: wished }))) return;
    announce(text.settingChanged(text.settingNames[name]), [
      { label: text.settingUndo, run: () => void change({ [name]: before }) },
    ]);
  };
  return { value, set, isLocked: view.office.includes(name) };
}
