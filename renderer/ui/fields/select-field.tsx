import { memo } from "react";
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from "react-aria-components";
import type { Problem } from "../../../core/problem/problem.ts";
import { Icon } from "../icon.tsx";
import { FieldNotes, isInvalid } from "./field-notes.tsx";
import "./field.css";
import "../list-box.css";

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly onChange: (id: string) => void;
  readonly help?: string;
  readonly placeholder?: string;
  /** What is wrong with the choice; told under the field. */
  readonly problems?: readonly Problem[] | undefined;
  readonly isDisabled?: boolean;
}

function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className="option">
      <span>{choice.label}</span>
      {choice.detail && <span className="option-detail">{choice.detail}</span>}
    </ListBoxItem>
  );
}

export const SelectField = memo(function SelectField(props: SelectFieldProps) {
  const { label, value, choices, onChange, help, placeholder, problems, isDisabled = false } = props;
  const known = choices.some((choice) => choice.id === value);
  return (
    <Select
      className="field"
      value={known ? value : null}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={isInvalid(problems)}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <Button className="field-box field-select">
        <SelectValue>{({ defaultChildren, selectedText }) => selectedText ?? defaultChildren}</SelectValue>
        <Icon name="expand" />
      </Button>
      <FieldNotes help={help} problems={problems} />
      <Popover className="popover select-popover">
        <ListBox className="options" items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  );
});
