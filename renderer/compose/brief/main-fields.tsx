import { text } from "../../text/text.ts";
import { DateField } from "../../ui/date-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, FormSelect, FormText, useForm } from "./form.tsx";

/** What every note needs. */
export function MainFields({ session, dispatch }: FieldsProps) {
  const { brief, opened } = session;
  const { problemsOf, isReadOnly } = useForm();
  return (
    <>
      <FormText
        field="title"
        label={text.title}
        value={brief.title}
        onChange={(title) => dispatch({ type: "briefChanged", change: { title } })}
      />
      <FormText
        field="audience"
        label={text.audience}
        value={brief.audience}
        onChange={(audience) => dispatch({ type: "briefChanged", change: { audience } })}
      />
      <div className="form-pair">
        <FieldPlace field="date">
          <DateField
            label={text.date}
            value={brief.date}
            onChange={(date) => dispatch({ type: "briefChanged", change: { date } })}
            problems={problemsOf("date")}
            isReadOnly={isReadOnly}
          />
        </FieldPlace>
        <FormSelect
          field="ceiling"
          label={text.ceiling}
          value={brief.ceiling}
          choices={opened.dossier.levels}
          onChange={(ceiling) => dispatch({ type: "briefChanged", change: { ceiling } })}
        />
      </div>
    </>
  );
}
