import { FieldNotes } from "../../ui/fields/field-notes.tsx";
import { useForm } from "./form.tsx";

interface GroupNotesProps {
  readonly field: string;
  /** By which a control says that it is described here. */
  readonly id?: string;
  readonly help?: string | undefined;
}

/** What is wrong with a part of the form that is no field of its own. */
export function GroupNotes({ field, id, help }: GroupNotesProps) {
  const { problemsOf } = useForm();
  return <FieldNotes {...(id && { id })} help={help} problems={problemsOf(field)} />;
}
