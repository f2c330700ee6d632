import type { Meeting, PersonView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Check } from "../../ui/check.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, FormText, useForm } from "./form.tsx";
import { GroupNotes } from "./group-notes.tsx";

interface PartProps {
  readonly meeting: Meeting;
  readonly onChange: (change: Partial<Meeting>) => void;
}

/** People stand in the note in the order in which the dossier lists them. */
function People({ meeting, onChange, people }: PartProps & { readonly people: readonly PersonView[] }) {
  const { isReadOnly } = useForm();
  if (people.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChange({
      with: people
        .map((person) => person.id)
        .filter((each) => (each === id ? on : meeting.with.includes(each))),
    });
  return (
    <FieldPlace field="meeting.with">
      {/* biome-ignore lint/a11y/useSemanticElements: the label stands like those of the fields around it */}
      <div className="field" role="group" aria-label={text.meetingWith}>
        <span className="field-label">{text.meetingWith}</span>
        <div className="people">
          {people.map((person) => (
            <Check
              key={person.id}
              checked={meeting.with.includes(person.id)}
              isDisabled={isReadOnly}
              onChange={(on) => toggle(person.id, on)}
            >
              <span dir="auto">{person.name}</span>
              <span className="quiet small" dir="auto">
                {" "}
                {person.post}
              </span>
            </Check>
          ))}
        </div>
        <GroupNotes field="meeting.with" />
      </div>
    </FieldPlace>
  );
}

function Circumstances({ meeting, onChange }: PartProps) {
  const field = (name: "when" | "where" | "language" | "reason") => ({
    field: `meeting.${name}`,
    label: text[name],
    value: meeting[name],
    onChange: (value: string) => onChange({ [name]: value }),
  });
  return (
    <>
      <FormText {...field("when")} />
      <FormText {...field("where")} />
      <FormText {...field("language")} />
      <FormText {...field("reason")} rows={2} />
      <FormText
        field="meeting.agenda"
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
  const { isReadOnly } = useForm();
  const onChange = (change: Partial<Meeting>) => dispatch({ type: "meetingChanged", change });
  return (
    <>
      <FieldPlace field="meeting">
        <Check
          checked={meeting !== undefined}
          isDisabled={isReadOnly}
          onChange={(on) => dispatch({ type: "meetingSwitched", on })}
        >
          {text.forMeeting}
        </Check>
        <GroupNotes field="meeting" />
      </FieldPlace>
      {meeting && (
        <>
          <People meeting={meeting} onChange={onChange} people={session.opened.dossier.people} />
          <Circumstances meeting={meeting} onChange={onChange} />
        </>
      )}
    </>
  );
}
