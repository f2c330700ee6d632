import { createContext, type ReactNode, useContext } from "react";
import type { Problem } from "../../../core/problem/problem.ts";
import { type Choice, SelectField } from "../../ui/fields/select-field.tsx";
import { TextField } from "../../ui/fields/text-field.tsx";

/** What the fields of the form share. */
export interface FormState {
  readonly isReadOnly: boolean;
  /** What is wrong with a field, in words. */
  readonly problemsOf: (field: string) => readonly Problem[];
}

const FormContext = createContext<FormState>({ isReadOnly: false, problemsOf: () => [] });

export const FormProvider = FormContext.Provider;

export function useForm(): FormState {
  return useContext(FormContext);
}

/** The place of a field of the brief, by which other panes lead to it. */
export function FieldPlace({ field, children }: { readonly field: string; readonly children: ReactNode }) {
  return (
    <div className="field-place" data-field={field}>
      {children}
    </div>
  );
}

interface FormTextProps {
  /** Path of the field in the brief, such as `meeting.when`. */
  readonly field: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly help?: string | undefined;
}

export function FormText({ field, ...rest }: FormTextProps) {
  const { problemsOf, isReadOnly } = useForm();
  return (
    <FieldPlace field={field}>
      <TextField {...rest} problems={problemsOf(field)} isReadOnly={isReadOnly} />
    </FieldPlace>
  );
}

interface FormSelectProps extends Omit<FormTextProps, "rows"> {
  readonly choices: readonly Choice[];
}

export function FormSelect({ field, help, ...rest }: FormSelectProps) {
  const { problemsOf, isReadOnly } = useForm();
  return (
    <FieldPlace field={field}>
      <SelectField {...rest} {...(help && { help })} problems={problemsOf(field)} isDisabled={isReadOnly} />
    </FieldPlace>
  );
}
