import { text } from "../../text/text.ts";
import { Check } from "../../ui/check.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { FieldsProps } from "./fields-props.ts";

export function AuthorFields({ session, dispatch }: FieldsProps) {
  const { author, authorInProperties } = session.brief;
  return (
    <FieldGroup title={text.groupAuthor}>
      <TextField
        label={text.authorName}
        value={author?.name ?? ""}
        onChange={(name) => dispatch({ type: "authorChanged", change: { name } })}
      />
      <div className="field-pair">
        <TextField
          label={text.authorRole}
          value={author?.role ?? ""}
          onChange={(role) => dispatch({ type: "authorChanged", change: { role } })}
        />
        <TextField
          label={text.authorContact}
          value={author?.contact ?? ""}
          onChange={(contact) => dispatch({ type: "authorChanged", change: { contact } })}
        />
      </div>
      <Check
        checked={authorInProperties}
        onChange={(on) => dispatch({ type: "briefChanged", change: { authorInProperties: on } })}
      >
        {text.authorInProperties}
      </Check>
    </FieldGroup>
  );
}
