import { type ReactNode, useEffect, useRef, useState } from "react";
import { FieldError, Input, Label, Text, TextField } from "react-aria-components";
import { text } from "../text/text.ts";
import { plainWords } from "../ui/plain-words.ts";
import { useKeptWords } from "./kept-words.ts";
import { SettingRow } from "./setting-row.tsx";
import { useSetting } from "./use-setting.ts";
import "../ui/fields/field.css";

/** Milliseconds without a letter after which the words are kept. */
const QUIET_MS = 500;

type TextName = "name" | "role" | "contact" | "office" | "fileName";

interface TextSettingProps {
  readonly name: TextName;
  readonly help?: (value: string) => ReactNode;
  /** Why the words cannot be kept as they are. */
  readonly fault?: (value: string) => string | undefined;
}

/** Words that are kept as one types, and whose change can be taken back as a whole. */
export function TextSetting({ name, help, fault }: TextSettingProps) {
  const { value, set, isLocked } = useSetting(name);
  const [typed, setTyped] = useState<string | null>(null);
  const before = useRef<string>(value);
  const timer = useRef(0);
  const shown = typed ?? value;
  const problem = fault?.(shown);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const keep = async (words: string) => {
    window.clearTimeout(timer.current);
    if (fault?.(words) === undefined) await set(words, before.current);
  };
  useKeptWords(async () => {
    if (typed !== null) await keep(typed);
  });
  const change = (words: string) => {
    const plain = plainWords(words, false);
    setTyped(plain);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void keep(plain), QUIET_MS);
  };
  const leave = () => {
    if (typed !== null) void keep(typed);
    setTyped(null);
  };
  return (
    <SettingRow words={text.settingNames[name]} name={name}>
      <TextField
        className="field"
        value={shown}
        onChange={change}
        isDisabled={isLocked}
        isInvalid={problem !== undefined}
        maxLength={500}
        onFocus={() => {
          before.current = value;
        }}
        onBlur={leave}
      >
        <Label className="field-label">{text.settingNames[name]}</Label>
        <Input className="field-box" dir="auto" spellCheck={false} />
        {help && (
          <Text slot="description" className="field-help">
            {help(shown)}
          </Text>
        )}
        <FieldError className="setting-fault">{problem}</FieldError>
      </TextField>
    </SettingRow>
  );
}
