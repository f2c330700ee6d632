import { text } from "../../text/text.ts";
import { Check } from "../../ui/check.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, FormSelect, FormText, useForm } from "./form.tsx";
import { WordFields } from "./word-fields.tsx";

interface MoreFieldsProps extends FieldsProps {
  readonly hasVersion: boolean;
  /** After another look of Word files was chosen. */
  readonly onLookChanged: () => void;
}

/** What is seldom changed. */
export function MoreFields({ session, dispatch, hasVersion, onLookChanged }: MoreFieldsProps) {
  const { brief, opened } = session;
  const { levels } = opened.dossier;
  const { isReadOnly } = useForm();
  return (
    <>
      {hasVersion && (
        <FormText
          field="version"
          label={text.version}
          value={brief.version}
          onChange={(version) => dispatch({ type: "briefChanged", change: { version } })}
        />
      )}
      <FormSelect
        field="marking"
        label={text.ownMarking}
        help={text.ownMarkingHelp}
        value={brief.marking ?? levels[0]?.id ?? ""}
        choices={levels}
        onChange={(marking) => dispatch({ type: "briefChanged", change: { marking } })}
      />
      <FieldPlace field="disclosure">
        <Check
          checked={brief.disclosure === "usable"}
          isDisabled={isReadOnly}
          onChange={(on) => dispatch({ type: "briefChanged", change: { disclosure: on ? "usable" : "all" } })}
        >
          {text.usableOnly}
        </Check>
      </FieldPlace>
      <FieldPlace field="authorInProperties">
        <Check
          checked={brief.authorInProperties}
          isDisabled={isReadOnly}
          onChange={(on) => dispatch({ type: "briefChanged", change: { authorInProperties: on } })}
        >
          {text.authorInProperties}
        </Check>
      </FieldPlace>
      <WordFields onChanged={onLookChanged} />
    </>
  );
}
