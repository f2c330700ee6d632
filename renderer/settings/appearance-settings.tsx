import { useState } from "react";
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { TEXT_SIZES } from "../../electron/contract/settings.ts";
import { text } from "../text/text.ts";
import { ChoiceSetting } from "./choice-setting.tsx";
import { SettingGroup, SettingRow } from "./setting-row.tsx";
import { useSetting } from "./use-setting.ts";

const STEP = 10;

/** The size changes when the slider is let go: it would run away under the pointer. */
function TextSizeSetting() {
  const { value, set, isLocked } = useSetting("textSize");
  const [moved, setMoved] = useState<number | null>(null);
  return (
    <SettingRow words={text.settingNames.textSize} name="textSize">
      <Slider
        className="setting-slider"
        value={moved ?? value}
        minValue={TEXT_SIZES.least}
        maxValue={TEXT_SIZES.most}
        step={STEP}
        isDisabled={isLocked}
        onChange={(percent) => setMoved(Number(percent))}
        onChangeEnd={(percent) => {
          setMoved(null);
          void set(Number(percent));
        }}
      >
        <Label className="field-label">{text.settingNames.textSize}</Label>
        <SliderOutput className="setting-size">{text.textSizeValue(moved ?? value)}</SliderOutput>
        <SliderTrack className="setting-track">
          <SliderThumb className="setting-thumb" />
        </SliderTrack>
      </Slider>
    </SettingRow>
  );
}

export function AppearanceSettings() {
  return (
    <SettingGroup title={text.settingsGroups.appearance}>
      <ChoiceSetting name="colours" choices={text.colourChoices} />
      <ChoiceSetting name="contrast" choices={text.contrastChoices} />
      <TextSizeSetting />
      <ChoiceSetting name="density" choices={text.densityChoices} />
    </SettingGroup>
  );
}
