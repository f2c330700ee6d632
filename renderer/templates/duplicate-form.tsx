import { useState } from "react";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields/text-field.tsx";

interface DuplicateFormProps {
  readonly title: string;
  readonly onCopy: (title: string) => void;
  readonly onCancel: () => void;
}

export function DuplicateForm({ title, onCopy, onCancel }: DuplicateFormProps) {
  const [name, setName] = useState(text.duplicateDefault(title));
  const ready = name.trim() !== "";
  return (
    <form
      className="template-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onCopy(name.trim());
      }}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <TextField label={text.duplicateName} value={name} onChange={setName} autoFocus />
      <div className="template-answers">
        <Button type="submit" look="main" isDisabled={!ready}>
          {text.makeCopy}
        </Button>
        <Button onPress={onCancel}>{text.cancel}</Button>
        {!ready && <span className="quiet">{text.nameNeeded}</span>}
      </div>
    </form>
  );
}
