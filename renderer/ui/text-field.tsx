import type { FormEvent } from "react";
import { TextField as AriaTextField, Input, Label, TextArea } from "react-aria-components";
import { plainWords } from "./plain-words.ts";
import "./field.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date";
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

/** Cleans the field before anybody reads it, and leaves the caret where it was. */
function clean({ currentTarget: field }: FormEvent<HTMLInputElement | HTMLTextAreaElement>): void {
  const severalLines = field instanceof HTMLTextAreaElement;
  const words = plainWords(field.value, severalLines);
  if (words === field.value) return;
  const caret = plainWords(field.value.slice(0, field.selectionStart ?? 0), severalLines).length;
  field.value = words;
  field.setSelectionRange(caret, caret);
}

export function TextField({ label, value, onChange, type = "text", rows, autoFocus }: TextFieldProps) {
  return (
    <AriaTextField className="field" value={value} onChange={onChange} type={type} autoFocus={autoFocus}>
      <Label className="field-label">{label}</Label>
      {rows ? (
        <TextArea className="field-box field-area" rows={rows} onInput={clean} />
      ) : (
        <Input className="field-box" spellCheck={type === "text"} onInput={clean} />
      )}
    </AriaTextField>
  );
}
