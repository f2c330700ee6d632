import { type CalendarDate, getLocalTimeZone, parseDate, today } from "@internationalized/date";
import { memo, useContext, useMemo } from "react";
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarHeading,
  DateInput,
  DatePicker,
  DatePickerStateContext,
  DateSegment,
  Dialog,
  Group,
  Label,
  Popover,
} from "react-aria-components";
import type { Problem } from "../../../core/problem/problem.ts";
import { text } from "../../text/text.ts";
import { Button } from "../button.tsx";
import { Icon } from "../icon.tsx";
import { FieldNotes, isInvalid } from "./field-notes.tsx";
import "./field.css";
import "../list-box.css";

interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD; empty for none. Anything else is shown as none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly problems?: readonly Problem[] | undefined;
  readonly isReadOnly?: boolean;
}

function dateOf(value: string): CalendarDate | null {
  try {
    return parseDate(value);
  } catch {
    return null;
  }
}

/** The two answers that take no looking for. */
function Answers({ onChange }: Pick<DateFieldProps, "onChange">) {
  const picker = useContext(DatePickerStateContext);
  const choose = (value: string) => {
    onChange(value);
    picker?.close();
  };
  return (
    <div className="calendar-answers">
      <Button slot={null} look="quiet" onPress={() => choose("")}>
        {text.noDate}
      </Button>
      <Button slot={null} look="quiet" onPress={() => choose(today(getLocalTimeZone()).toString())}>
        {text.today}
      </Button>
    </div>
  );
}

function Month() {
  return (
    <Calendar>
      <div className="calendar-head">
        <AriaButton slot="previous" className="button button-icon" aria-label={text.previousMonth}>
          <Icon name="back" />
        </AriaButton>
        <CalendarHeading className="calendar-title" />
        <AriaButton slot="next" className="button button-icon" aria-label={text.nextMonth}>
          <Icon name="chevron" />
        </AriaButton>
      </div>
      <CalendarGrid className="calendar-grid">
        {(date) => <CalendarCell date={date} className="calendar-cell" />}
      </CalendarGrid>
    </Calendar>
  );
}

/** A date that is typed or chosen, or none. */
export const DateField = memo(function DateField({
  label,
  value,
  onChange,
  problems,
  isReadOnly = false,
}: DateFieldProps) {
  // The same object for the same date: with another one, the typing of a segment would begin anew.
  const date = useMemo(() => dateOf(value), [value]);
  return (
    <DatePicker
      className="field"
      value={date}
      onChange={(chosen) => onChange(chosen?.toString() ?? "")}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={isInvalid(problems)}
      isReadOnly={isReadOnly}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <Group className="field-box field-date">
        <DateInput className="field-date-input">
          {(segment) => <DateSegment segment={segment} className="field-date-segment" />}
        </DateInput>
        <AriaButton className="button button-icon" aria-label={text.openCalendar}>
          <Icon name="calendar" />
        </AriaButton>
      </Group>
      <FieldNotes problems={problems} />
      <Popover className="popover calendar-popover">
        <Dialog className="calendar-dialog">
          <Month />
          <Answers onChange={onChange} />
        </Dialog>
      </Popover>
    </DatePicker>
  );
});
