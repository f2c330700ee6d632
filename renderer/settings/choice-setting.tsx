import { Label, Radio, RadioGroup } from "react-aria-components";
import { text } from "../text/text.ts";
import { SettingRow } from "./setting-row.tsx";
import { useSetting } from "./use-setting.ts";

type ChoiceName = "colours" | "contrast" | "density";

interface ChoiceSettingProps<Name extends ChoiceName> {
  readonly name: Name;
  readonly choices: Readonly<Record<string, string>>;
}

interface RadiosProps {
  readonly label: string;
  readonly value: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

export function Radios({ label, value, choices, isDisabled, onChange }: RadiosProps) {
  return (
    <RadioGroup
      className="setting-radios"
      value={value}
      onChange={onChange}
      isDisabled={isDisabled}
      orientation="horizontal"
    >
      <Label className="field-label">{label}</Label>
      <div className="setting-choices">
        {Object.entries(choices).map(([id, words]) => (
          <Radio key={id} value={id} className="setting-radio">
            <span className="setting-dot" />
            {words}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** One of a few choices, all of which can be seen. */
export function ChoiceSetting<Name extends ChoiceName>({ name, choices }: ChoiceSettingProps<Name>) {
  const { value, set, isLocked } = useSetting(name);
  const words = [text.settingNames[name], ...Object.values(choices)].join(" ");
  return (
    <SettingRow words={words} name={name}>
      <Radios
        label={text.settingNames[name]}
        value={value}
        choices={choices}
        isDisabled={isLocked}
        onChange={(chosen) => {
          const wished = Object.keys(choices).find((each) => each === chosen) as typeof value | undefined;
          if (wished) void set(wished);
        }}
      />
    </SettingRow>
  );
}
