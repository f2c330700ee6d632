import { expect, test } from "vitest";
import { DEFAULT_SETTINGS, type SettingsView } from "../../../electron/contract/settings.ts";
import {
  type SettingsAnswers,
  settingsNow,
  withAnswer,
  withChange,
} from "../../../renderer/settings/settings-answers.ts";

const FOLDERS = { notes: "", briefs: "", templates: "", settings: "" };

function view(change: Partial<SettingsView["settings"]> = {}): SettingsView {
  return { settings: { ...DEFAULT_SETTINGS, ...change }, office: [], folders: FOLDERS };
}

const ANSWERS: SettingsAnswers = { answered: view(), request: 1, waiting: [] };

test("puts changes in force before their answers come", () => {
  const changed = withChange(withChange(ANSWERS, 2, { textSize: 110 }), 3, { name: "A. Officer" });
  expect(settingsNow(changed).settings).toMatchObject({ textSize: 110, name: "A. Officer" });
});

test("keeps a later change in force when the answer of an earlier one comes", () => {
  const changed = withChange(withChange(ANSWERS, 2, { textSize: 110 }), 3, { textSize: 120 });
  const answered = withAnswer(changed, 2, view({ textSize: 110 }));
  expect(settingsNow(answered).settings.textSize).toBe(120);
  expect(settingsNow(withAnswer(answered, 3, view({ textSize: 120 }))).settings.textSize).toBe(120);
});

test("ignores an answer that a later one has overtaken", () => {
  const changed = withChange(withChange(ANSWERS, 2, { textSize: 110 }), 3, { textSize: 120 });
  const overtaken = withAnswer(withAnswer(changed, 3, view({ textSize: 120 })), 2, view({ textSize: 110 }));
  expect(settingsNow(overtaken).settings.textSize).toBe(120);
  expect(overtaken.waiting).toEqual([]);
});

test("takes back a change that was refused", () => {
  const refused = withAnswer(withChange(ANSWERS, 2, { textSize: 110 }), 2, null);
  expect(settingsNow(refused).settings.textSize).toBe(DEFAULT_SETTINGS.textSize);
});
