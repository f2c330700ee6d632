import { useState } from "react";
import { Input, TextField } from "react-aria-components";
import { useAnnounce } from "../app/announcements.tsx";
import { useBridge } from "../bridge/bridge.ts";
import { call } from "../bridge/call.ts";
import { text } from "../text/text.ts";
import { Button } from "../ui/button.tsx";
import type { Session } from "./session.ts";
import type { DocumentHandle } from "./use-document.ts";
import "./document-name.css";

interface DocumentNameProps {
  readonly session: Session;
  readonly document: DocumentHandle;
}

interface NameFieldProps {
  readonly name: string;
  readonly onDone: (name: string | null) => void;
}

/** Enter and leaving the field take the new name; Escape keeps the old one. */
function NameField({ name, onDone }: NameFieldProps) {
  const [value, setValue] = useState(name);
  return (
    <TextField
      aria-label={text.briefName}
      className="document-name-field"
      value={value}
      onChange={setValue}
      autoFocus
      onBlur={() => onDone(value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onDone(value);
        if (event.key === "Escape") onDone(null);
      }}
    >
      <Input dir="auto" maxLength={120} onFocus={(event) => event.target.select()} />
    </TextField>
  );
}

export function DocumentName({ session, document }: DocumentNameProps) {
  const bridge = useBridge();
  const announce = useAnnounce();
  const [isRenaming, setRenaming] = useState(false);

  const rename = async (given: string | null) => {
    setRenaming(false);
    const name = given?.trim() ?? "";
    if (name === "" || name === session.name) return;
    await document.autosave.flush();
    const result = await call(bridge.renameBrief(session.id, name));
    if (result.ok) document.dispatch({ type: "renamed", name: result.value.name });
    else announce(result.problems[0]?.message ?? text.notRenamed);
  };

  if (isRenaming) return <NameField name={session.name} onDone={(name) => void rename(name)} />;
  return (
    <h1 className="document-name" dir="auto">
      <Button
        look="quiet"
        aria-label={text.renameBrief(session.name)}
        isDisabled={session.isReadOnly}
        onPress={() => setRenaming(true)}
      >
        {session.name}
      </Button>
    </h1>
  );
}
