import { useRef, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import type { LevelView } from "../../electron/contract/api.ts";
import { useCommand } from "../commands/command-registry.tsx";
import type { DraftActions } from "../drafts/use-drafts.ts";
import { text } from "../text/text.ts";
import { Notice } from "../ui/notice.tsx";
import { Pane } from "../ui/pane.tsx";
import { ProblemList } from "../ui/problem-list.tsx";
import { AppearanceSettings } from "./appearance-settings.tsx";
import { FileSettings, FolderSettings, OfficeSettings, PrivacySettings } from "./file-settings.tsx";
import { RegisterContext } from "./kept-words.ts";
import { NotesSettings } from "./notes-settings.tsx";
import { QueryContext, SettingGroup } from "./setting-row.tsx";
import { useSettings } from "./settings-context.tsx";
import { TextSetting } from "./text-setting.tsx";
import "./settings.css";

interface SettingsViewProps {
  readonly isShown: boolean;
  /** Of the marking scheme of the open brief; none without one. */
  readonly levels: readonly LevelView[];
  readonly drafts: Pick<DraftActions, "register">;
}

function SettingGroups({ levels }: Pick<SettingsViewProps, "levels">) {
  return (
    <>
      <div className="settings-list">
        <SettingGroup title={text.settingsGroups.you} help={text.youHelp}>
          <TextSetting name="name" />
          <TextSetting name="role" />
          <TextSetting name="contact" />
          <TextSetting name="office" />
        </SettingGroup>
        <NotesSettings levels={levels} />
        <AppearanceSettings />
        <FolderSettings />
        <PrivacySettings />
        <OfficeSettings />
        <FileSettings />
      </div>
      <p className="settings-none quiet">{text.settingsNone}</p>
    </>
  );
}

/** All settings on one page, which can be searched. */
export function SettingsView({ isShown, levels, drafts }: SettingsViewProps) {
  const { problems, dismiss } = useSettings();
  const [query, setQuery] = useState("");
  const search = useRef<HTMLInputElement>(null);
  useCommand("find-here", () => search.current?.focus(), isShown);
  return (
    <Pane label={text.settingsTitle} className="settings">
      <div className="settings-page">
        <h2 className="pane-title">{text.settingsTitle}</h2>
        <SearchField
          aria-label={text.settingsSearch}
          className="settings-search"
          value={query}
          onChange={setQuery}
        >
          <Input ref={search} className="field-box" placeholder={text.settingsSearch} />
        </SearchField>
        {problems.length > 0 && (
          <Notice severity="warning" title={text.settingsRemarks} onDismiss={dismiss}>
            <ProblemList problems={problems} />
          </Notice>
        )}
        <RegisterContext value={drafts.register}>
          <QueryContext value={query.trim()}>
            <SettingGroups levels={levels} />
          </QueryContext>
        </RegisterContext>
      </div>
    </Pane>
  );
}
