import type { Meeting, PersonView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Check } from "../../ui/check.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { FieldGroup } from "./field-group.tsx";
import type { FieldsProps } from "./fields-props.ts";

interface PartProps {
  readonly meeting: Meeting;
  readonly onChange: (change: Partial<Meeting>) => void;
}

/** People stand in the note in the order in which the dossier lists them. */
function People({ meeting, onChange, people }: PartProps & { readonly people: readonly PersonView[] }) {
  if (people.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChange({
      with: people
        .map((person) => person.id)
        .filter((each) => (each === id ? on : meeting.with.includes(each))),
    });
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label stands like those of the fields around it
    <div className="field" role="group" aria-label={text.meetingWith}>
      <span className="field-label">{text.meetingWith}</span>
      <div className="people">
        {people.map((person) => (
          <Check
            key={person.id}
            checked={meeting.with.includes(person.id)}
            onChange={(on) => toggle(person.id, on)}
          >
            {person.name}
            <span className="quiet small"> {person.post}</span>
          </Check>
        ))}
      </div>
    </div>
  );
}

function Circumstances({ meeting, onChange }: PartProps) {
  const field = (name: "when" | "where" | "language" | "reason") => ({
    label: text[name],
    value: meeting[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <TextField {...field("when")} />
      <TextField {...field("where")} />
      <TextField {...field("language")} />
      <TextField {...field("reason")} rows={2} />
      <TextField
        label={text.agenda}
        rows={3}
        value={meeting.agenda.join("\n")}
        onChange={(value) => onChange({ agenda: value === "" ? [] : value.split("\n") })}
      />
    </>
  );
}

export function MeetingFields({ session, dispatch }: FieldsProps) {
  const { meeting } = session.brief;
  const onChange = (change: Partial<Meeting>) => dispatch({ type: "meetingChanged", change });
  return (
    <FieldGroup title={text.groupMeeting}>
      <Check checked={meeting !== undefined} onChange={(on) => dispatch({ type: "meetingSwitched", on })}>
        {text.forMeeting}
      </Check>
      {meeting && (
        <>
          <People meeting={meeting} onChange={onChange} people={session.opened.dossier.people} />
          <Circumstances meeting={meeting} onChange={onChange} />
        </>
      )}
    </FieldGroup>
  );
}
