import { type FormEvent, memo } from "react";
import { TextField as AriaTextField, Input, Label, TextArea } from "react-aria-components";
import type { Problem } from "../../../core/problem/problem.ts";
import { plainWords } from "../plain-words.ts";
import { FieldNotes, isInvalid } from "./field-notes.tsx";
import "./field.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date";
  readonly rows?: number;
  readonly autoFocus?: boolean;
  readonly help?: string | undefined;
  /** What is wrong with the words; told under the field. */
  readonly problems?: readonly Problem[] | undefined;
  readonly isReadOnly?: boolean;
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

export const TextField = memo(function TextField({
  label,
  type = "text",
  rows,
  help,
  problems,
  ...field
}: TextFieldProps) {
  return (
    <AriaTextField
      {...field}
      className="field"
      type={type}
      isInvalid={isInvalid(problems)}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {rows ? (
        <TextArea className="field-box field-area" dir="auto" rows={rows} onInput={clean} />
      ) : (
        <Input className="field-box" dir="auto" spellCheck={type === "text"} onInput={clean} />
      )}
      <FieldNotes help={help} problems={problems} />
    </AriaTextField>
  );
});
