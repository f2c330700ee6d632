import type { Problem } from "../../../core/problem/problem.ts";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import {
  DEFAULT_SETTINGS,
  type SettingName,
  type Settings,
  type SettingsApi,
  type SettingsView,
} from "../../../electron/contract/settings.ts";

/** Settings on a fake disk. */
export class FakeSettings {
  settings: Settings = DEFAULT_SETTINGS;
  office: readonly SettingName[] = [];
  problems: readonly Problem[] = [];
  /** Settings that cannot be changed. */
  readonly refused = new Set<string>();
  /** Answers to changes come after it. */
  answering: Promise<void> = Promise.resolve();
}

const REFUSAL: Problem = {
  code: "settings-not-written",
  severity: "error",
  message: "the settings cannot be written",
};

const FOLDERS = {
  notes: "/home/officer/Documents",
  briefs: "/home/officer/Attaché/Briefs",
  templates: "/home/officer/Attaché/templates",
  settings: "/home/officer/Attaché",
} as const;

export function settingsApi(fake: () => FakeSettings): SettingsApi {
  const view = async () => {
    const { settings, office, problems } = fake();
    const notes = settings.notesFolder || FOLDERS.notes;
    const officeFile = office.length > 0 ? { officeFile: "/etc/attache/office-settings.yaml" } : {};
    return success<SettingsView>(
      { settings, office, ...officeFile, folders: { ...FOLDERS, notes } },
      problems,
    );
  };
  const change = async (wished: Partial<Settings>): Promise<Result<SettingsView>> => {
    if (Object.keys(wished).some((name) => fake().refused.has(name))) return failure([REFUSAL]);
    fake().settings = { ...fake().settings, ...wished };
    const answer = await view();
    await fake().answering;
    return answer;
  };
  return {
    readSettings: view,
    changeSettings: change,
    chooseNotesFolder: () => change({ notesFolder: "/srv/notes of the desk" }),
    forgetNotesFolder: () => change({ notesFolder: "" }),
    resetSettings: () => change(DEFAULT_SETTINGS),
    exportSettings: async () => success("Attaché settings.yaml"),
    showFolder: async () => success(null),
  };
}
