import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import { Icon } from "./icon.tsx";
import "./field.css";
import "./list-box.css";

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

export function SelectField({
  label,
  value,
  choices,
  onChange,
  help,
  placeholder,
  isDisabled,
}: SelectFieldProps) {
  const known = choices.some((choice) => choice.id === value);
  return (
    <Select
      className="field"
      value={known ? value : null}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
    >
      <Label className="field-label">{label}</Label>
      <Button className="field-box field-select">
        <SelectValue>{({ defaultChildren, selectedText }) => selectedText ?? defaultChildren}</SelectValue>
        <Icon name="expand" />
      </Button>
      {help && (
        <Text slot="description" className="field-help">
          {help}
        </Text>
      )}
      <Popover className="popover select-popover">
        <ListBox className="options" items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
