import { useId } from "react";
import type { TemplateOption } from "../../../electron/contract/api.ts";
import { Check } from "../../ui/check.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, FormSelect, FormText, useForm } from "./form.tsx";
import { GroupNotes } from "./group-notes.tsx";

interface OptionFieldProps {
  readonly option: TemplateOption;
  readonly value: string | boolean | undefined;
  readonly onChange: (value: string | boolean) => void;
}

function OptionField({ option, value, onChange }: OptionFieldProps) {
  const { isReadOnly } = useForm();
  const id = useId();
  const { label, description: help } = option;
  const field = `options.${option.name}`;
  if (option.type === "switch")
    return (
      <FieldPlace field={field}>
        <Check
          checked={typeof value === "boolean" ? value : option.default}
          isDisabled={isReadOnly}
          onChange={onChange}
          describedBy={id}
        >
          {label}
        </Check>
        <GroupNotes field={field} id={id} help={help} />
      </FieldPlace>
    );
  const words = typeof value === "string" ? value : option.default;
  if (option.type === "text")
    return <FormText field={field} label={label} help={help} value={words} onChange={onChange} />;
  const choices = option.choices.map((each) => ({ id: each.value, label: each.label }));
  return <FormSelect {...{ field, label, help, choices, onChange }} value={words} />;
}

interface OptionFieldsProps extends FieldsProps {
  readonly options: readonly TemplateOption[];
}

/** What the template leaves to the person, in the words of its manifest. */
export function OptionFields({ session, dispatch, options }: OptionFieldsProps) {
  const given = session.brief.options ?? {};
  return options.map((option) => (
    <OptionField
      key={option.name}
      option={option}
      value={Object.hasOwn(given, option.name) ? given[option.name] : undefined}
      onChange={(value) =>
        dispatch({
          type: "optionChanged",
          name: option.name,
          value: value === option.default ? null : value,
        })
      }
    />
  ));
}
