import { TextField as AriaTextField, Input, Label, TextArea } from "react-aria-components";
import "./field.css";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: "text" | "date";
  readonly rows?: number;
  readonly autoFocus?: boolean;
}

export function TextField({ label, value, onChange, type = "text", rows, autoFocus }: TextFieldProps) {
  return (
    <AriaTextField className="field" value={value} onChange={onChange} type={type} autoFocus={autoFocus}>
      <Label className="field-label">{label}</Label>
      {rows ? (
        <TextArea className="field-box field-area" rows={rows} />
      ) : (
        <Input className="field-box" spellCheck={type === "text"} />
      )}
    </AriaTextField>
  );
}
