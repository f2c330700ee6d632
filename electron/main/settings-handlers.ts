import { basename } from "node:path";
import { type Result, success } from "../../core/problem/result.ts";
import type { SettingsState } from "../../workspace/settings/settings-store.ts";
import type { FolderName, SettingsApi, SettingsView } from "../contract/settings.ts";
import type { Dialogs, FileKind, Services } from "./services.ts";

interface Dependencies extends Pick<Services, "settings" | "folders" | "saveFiles"> {
  readonly dialogs: Dialogs;
  /** The size of the window's text, in per cent. */
  onTextSize(percent: number): void;
}

const SETTINGS_FILE: FileKind = { label: "Settings", extension: "yaml" };

export function settingsHandlers(dependencies: Dependencies): SettingsApi {
  const { settings, dialogs, folders } = dependencies;

  function shown(result: Result<SettingsState>): Result<SettingsView> {
    if (!result.ok) return result;
    dependencies.onTextSize(result.value.settings.textSize);
    return success({ ...result.value, folders: foldersWith(folders, result.value) }, result.problems);
  }

  return {
    readSettings: async () => shown(await settings.read()),
    changeSettings: async (change) => shown(await settings.change(change)),
    async chooseNotesFolder() {
      const folder = await dialogs.askFolder("Choose the folder of notes");
      return folder === null ? success(null) : shown(await settings.change({ notesFolder: folder }));
    },
    forgetNotesFolder: async () => shown(await settings.change({ notesFolder: "" })),
    resetSettings: async () => shown(await settings.reset()),
    async exportSettings() {
      const text = await settings.text();
      if (!text.ok) return text;
      const file = await dialogs.askSave("Attaché settings.yaml", [SETTINGS_FILE], null);
      if (file === null) return success(null);
      const bytes = new TextEncoder().encode(text.value);
      const saved = await dependencies.saveFiles([{ file, bytes }], async () => true);
      return saved.ok ? success(basename(file), saved.problems) : saved;
    },
    async showFolder(name) {
      const now = await settings.read();
      const known = now.ok ? foldersWith(folders, now.value) : folders;
      return dialogs.openFolder(known[name]);
    },
  };
}

function foldersWith(
  folders: Readonly<Record<FolderName, string>>,
  { settings: { notesFolder } }: SettingsState,
): Readonly<Record<FolderName, string>> {
  return notesFolder === "" ? folders : { ...folders, notes: notesFolder };
}
