import { text } from "../../text/text.ts";
import { Check } from "../../ui/check.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { FieldsProps } from "./fields-props.ts";

/** Which entries may stand in the note, and how the brief's own words are marked. */
export function HandlingFields({ session, dispatch }: FieldsProps) {
  const { brief } = session;
  const { levels } = session.opened.dossier;
  return (
    <FieldGroup title={text.groupHandling}>
      <SelectField
        label={text.ceiling}
        help={text.ceilingHelp}
        value={brief.ceiling}
        choices={levels}
        onChange={(ceiling) => dispatch({ type: "briefChanged", change: { ceiling } })}
      />
      <Check
        checked={brief.disclosure === "usable"}
        onChange={(on) => dispatch({ type: "briefChanged", change: { disclosure: on ? "usable" : "all" } })}
      >
        {text.usableOnly}
      </Check>
      <SelectField
        label={text.ownMarking}
        help={text.ownMarkingHelp}
        value={brief.marking ?? levels[0]?.id ?? ""}
        choices={levels}
        onChange={(marking) => dispatch({ type: "briefChanged", change: { marking } })}
      />
    </FieldGroup>
  );
}
