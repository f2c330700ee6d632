import { useState } from "react";
import type { FolderName } from "../../electron/contract/settings.ts";
import { useAnnounce } from "../app/announcements.tsx";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { Check } from "../ui/check.tsx";
import { Question } from "../ui/question.tsx";
import { sentence } from "../ui/sentence.ts";
import { SettingGroup, SettingRow } from "./setting-row.tsx";
import { useSettings } from "./settings-context.tsx";
import { useSetting } from "./use-setting.ts";

const FOLDERS: readonly FolderName[] = ["notes", "briefs", "templates", "settings"];

export function FolderSettings() {
  const bridge = useBridge();
  const announce = useAnnounce();
  const { view } = useSettings();
  const show = async (name: FolderName) => {
    const result = await call(bridge.showFolder(name));
    if (!result.ok) announce(sentence(result.problems[0]?.message ?? text.folderNotShown));
  };
  return (
    <SettingGroup title={text.settingsGroups.folders}>
      {FOLDERS.map((name) => (
        <SettingRow key={name} words={text.folderNames[name]}>
          <span className="field-label">{text.folderNames[name]}</span>
          <div className="setting-folder">
            <p className="setting-path" dir="auto">
              {view.folders[name]}
            </p>
            <Button aria-label={text.showFolderNamed(text.folderNames[name])} onPress={() => void show(name)}>
              {text.showFolder}
            </Button>
          </div>
        </SettingRow>
      ))}
    </SettingGroup>
  );
}

export function PrivacySettings() {
  const { value, set, isLocked } = useSetting("authorInProperties");
  return (
    <SettingGroup title={text.settingsGroups.privacy}>
      <SettingRow
        words={`${text.settingNames.authorInProperties} ${text.authorHelp}`}
        name="authorInProperties"
      >
        <Check
          checked={value}
          isDisabled={isLocked}
          describedBy="author-help"
          onChange={(checked) => void set(checked)}
        >
          {text.settingNames.authorInProperties}
        </Check>
        <p className="field-help" id="author-help">
          {text.authorHelp}
        </p>
      </SettingRow>
      <SettingRow words={`${text.noNetwork} ${text.noNetworkHelp}`}>
        <span className="field-label">{text.noNetwork}</span>
        <p>{text.noNetworkHelp}</p>
      </SettingRow>
    </SettingGroup>
  );
}

export function OfficeSettings() {
  const { view } = useSettings();
  const names = view.office.map((name) => text.settingNames[name]);
  return (
    <SettingGroup title={text.settingsGroups.office}>
      <SettingRow words={[text.setByOffice, ...names].join(" ")}>
        {names.length === 0 ? (
          <p>{text.officeNone}</p>
        ) : (
          <>
            <p>{text.officeSome(view.officeFile ?? "office-settings.yaml")}</p>
            <ul className="settings-office">
              {names.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </SettingRow>
    </SettingGroup>
  );
}

function ResetSetting() {
  const bridge = useBridge();
  const announce = useAnnounce();
  const { take } = useSettings();
  const [isAsked, setAsked] = useState(false);
  const reset = async () => {
    setAsked(false);
    if (await take(bridge.resetSettings())) announce(text.settingsReset);
  };
  return (
    <SettingRow words={`${text.resetSettings} ${text.resetHelp}`}>
      <Button onPress={() => setAsked(true)}>{text.resetSettings}</Button>
      <p className="field-help">{text.resetHelp}</p>
      {isAsked && (
        <Question words={text.resetQuestion} onEscape={() => setAsked(false)}>
          <Button onPress={() => void reset()}>{text.resetYes}</Button>
          <Button onPress={() => setAsked(false)}>{text.resetNo}</Button>
        </Question>
      )}
    </SettingRow>
  );
}

export function FileSettings() {
  const bridge = useBridge();
  const announce = useAnnounce();
  const exportAll = async () => {
    const result = await call(bridge.exportSettings());
    if (!result.ok) announce(sentence(result.problems[0]?.message ?? text.settingNotChanged));
    else if (result.value !== null) announce(text.settingsExported(result.value));
  };
  return (
    <SettingGroup title={text.settingsGroups.file}>
      <ResetSetting />
      <SettingRow words={`${text.exportSettings} ${text.exportHelp}`}>
        <Button onPress={() => void exportAll()}>{text.exportSettings}</Button>
        <p className="field-help">{text.exportHelp}</p>
      </SettingRow>
    </SettingGroup>
  );
}
