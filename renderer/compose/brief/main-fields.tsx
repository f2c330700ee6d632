import { type Dispatch, memo, useMemo } from "react";
import type { ContentAction } from "../../document/document-reducer.ts";
import { text } from "../../text/text.ts";
import { DateField } from "../../ui/fields/date-field.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, FormSelect, FormText, useForm } from "./form.tsx";

type MainField = "title" | "audience" | "date" | "ceiling";

/** The same functions for as long as the brief is open, so that a letter draws its own field alone. */
function useChanges(dispatch: Dispatch<ContentAction>): Readonly<Record<MainField, (value: string) => void>> {
  return useMemo(() => {
    const changeOf = (field: MainField) => (value: string) =>
      dispatch({ type: "briefChanged", change: { [field]: value } });
    return {
      title: changeOf("title"),
      audience: changeOf("audience"),
      date: changeOf("date"),
      ceiling: changeOf("ceiling"),
    };
  }, [dispatch]);
}

/** What every note needs. */
export const MainFields = memo(function MainFields({ session, dispatch }: FieldsProps) {
  const { brief, opened } = session;
  const { problemsOf, isReadOnly } = useForm();
  const changes = useChanges(dispatch);
  return (
    <>
      <FormText field="title" label={text.title} value={brief.title} onChange={changes.title} />
      <FormText field="audience" label={text.audience} value={brief.audience} onChange={changes.audience} />
      <div className="form-pair">
        <FieldPlace field="date">
          <DateField
            label={text.date}
            value={brief.date}
            onChange={changes.date}
            problems={problemsOf("date")}
            isReadOnly={isReadOnly}
          />
        </FieldPlace>
        <FormSelect
          field="ceiling"
          label={text.ceiling}
          value={brief.ceiling}
          choices={opened.dossier.levels}
          onChange={changes.ceiling}
        />
      </div>
    </>
  );
});
