import type { LevelView } from "../../electron/contract/api.ts";
import { isNotePattern, noteName, type Settings } from "../../electron/contract/settings.ts";
import { useBridge } from "../bridge/bridge.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { SelectField } from "../ui/fields/select-field.tsx";
import { Radios } from "./choice-setting.tsx";
import { SettingGroup, SettingRow } from "./setting-row.tsx";
import { useSettings } from "./settings-context.tsx";
import { TextSetting } from "./text-setting.tsx";
import { useSetting } from "./use-setting.ts";

const FORMATS: Readonly<Record<string, Settings["formats"]>> = {
  both: ["pdf", "docx"],
  pdf: ["pdf"],
  docx: ["docx"],
};

function FormatsSetting() {
  const { value, set, isLocked } = useSetting("formats");
  const chosen = value.length === 2 ? "both" : (value[0] ?? "both");
  const words = [text.settingNames.formats, ...Object.values(text.formatChoices)].join(" ");
  return (
    <SettingRow words={words} name="formats">
      <Radios
        label={text.settingNames.formats}
        value={chosen}
        choices={text.formatChoices}
        isDisabled={isLocked}
        onChange={(choice) => void set(FORMATS[choice] ?? value)}
      />
    </SettingRow>
  );
}

function FolderSetting() {
  const bridge = useBridge();
  const { view, take } = useSettings();
  const isLocked = view.office.includes("notesFolder");
  return (
    <SettingRow words={`${text.settingNames.notesFolder} ${text.notesFolderHelp}`} name="notesFolder">
      <span className="field-label" id="notes-folder">
        {text.settingNames.notesFolder}
      </span>
      <p className="setting-path" dir="auto">
        {view.folders.notes}
      </p>
      <div className="setting-choices">
        <Button
          isDisabled={isLocked}
          aria-describedby="notes-folder"
          onPress={() => void take(bridge.chooseNotesFolder())}
        >
          {text.chooseFolder}
        </Button>
        {view.settings.notesFolder !== "" && !isLocked && (
          <Button onPress={() => void take(bridge.forgetNotesFolder())}>{text.forgetFolder}</Button>
        )}
      </div>
      <p className="field-help">{text.notesFolderHelp}</p>
    </SettingRow>
  );
}

const OWN = "that-of-the-dossier";

function MarkingSetting({ levels }: { readonly levels: readonly LevelView[] }) {
  const { value, set, isLocked } = useSetting("highestMarking");
  const isKnown = value === "" || levels.some(({ id }) => id === value);
  const choices = [
    { id: OWN, label: text.ownMarking },
    ...levels.map(({ id, label }) => ({ id, label })),
    ...(isKnown ? [] : [{ id: value, label: text.otherMarking(value) }]),
  ];
  return (
    <SettingRow words={text.settingNames.highestMarking} name="highestMarking">
      <SelectField
        label={text.settingNames.highestMarking}
        value={value === "" ? OWN : value}
        choices={choices}
        isDisabled={isLocked}
        {...(levels.length === 0 && { help: text.markingHelp })}
        onChange={(id) => void set(id === OWN ? "" : id)}
      />
    </SettingRow>
  );
}

function fileNameFault(pattern: string): string | undefined {
  return isNotePattern(pattern) ? undefined : text.fileNameFault;
}

function fileNameHelp(pattern: string) {
  return (
    <>
      {text.fileNameHelp}
      {isNotePattern(pattern) && (
        <strong className="setting-preview" dir="auto">
          {text.fileNamePreview(`${noteName(pattern, text.fileNameSample)}.pdf`)}
        </strong>
      )}
    </>
  );
}

export function NotesSettings({ levels }: { readonly levels: readonly LevelView[] }) {
  return (
    <SettingGroup title={text.settingsGroups.notes}>
      <FormatsSetting />
      <FolderSetting />
      <TextSetting name="fileName" help={fileNameHelp} fault={fileNameFault} />
      <MarkingSetting levels={levels} />
      <SettingRow words={`${text.noteLanguage} ${text.noteLanguageHelp}`}>
        <span className="field-label">{text.noteLanguage}</span>
        <p>{text.noteLanguageHelp}</p>
      </SettingRow>
    </SettingGroup>
  );
}
