import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import type { PersonView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { Button } from "../../ui/button.tsx";
import { Check } from "../../ui/check.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { FieldsProps } from "./fields-props.ts";
import { FieldPlace, useForm } from "./form.tsx";
import { GroupNotes } from "./group-notes.tsx";

interface PeopleProps {
  readonly people: readonly PersonView[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Those chosen in their order, then the others in the dossier's. */
function inOrder(people: readonly PersonView[], chosen: readonly string[]): readonly PersonView[] {
  const known = chosen.flatMap((id) => people.find((person) => person.id === id) ?? []);
  return [...known, ...people.filter(({ id }) => !chosen.includes(id))];
}

function moved(chosen: readonly string[], id: string, by: number): readonly string[] {
  const others = chosen.filter((each) => each !== id);
  const at = Math.max(0, Math.min(chosen.indexOf(id) + by, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** Gives the focus back to what was pressed: a row that moves in the page loses it. */
function useKeptFocus() {
  const list = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-person="${CSS.escape(wanted.current)}"] input`)?.focus();
    wanted.current = null;
  });
  return { list, keep: (id: string) => (wanted.current = id) };
}

function PersonMoves({ person, onMove }: { person: PersonView; onMove: (by: number) => void }) {
  return (
    <span className="person-moves">
      <Button look="icon" aria-label={text.personUp(person.name)} onPress={() => onMove(-1)}>
        <Icon name="up" />
      </Button>
      <Button look="icon" aria-label={text.personDown(person.name)} onPress={() => onMove(1)}>
        <Icon name="down" />
      </Button>
    </span>
  );
}

function People({ people, chosen, onChange }: PeopleProps) {
  const { isReadOnly } = useForm();
  const { list, keep } = useKeptFocus();
  const move = (id: string, by: number) => {
    keep(id);
    onChange(moved(chosen, id, by));
  };
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!event.altKey || by === 0 || !chosen.includes(id)) return;
    event.preventDefault();
    move(id, by);
  };
  return (
    <ul className="people" ref={list}>
      {inOrder(people, chosen).map((person) => (
        <li
          key={person.id}
          className="person"
          data-person={person.id}
          onKeyDown={(event) => onKeyDown(event, person.id)}
        >
          <Check
            checked={chosen.includes(person.id)}
            isDisabled={isReadOnly}
            onChange={(on) => onChange(on ? [...chosen, person.id] : chosen.filter((id) => id !== person.id))}
          >
            <span dir="auto">{person.name}</span>
          </Check>
          {chosen.includes(person.id) && !isReadOnly && (
            <PersonMoves person={person} onMove={(by) => move(person.id, by)} />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whose biographies are printed, in which order; by default it is left to the template. */
export function BiographiesFields({ session, dispatch }: FieldsProps) {
  const { biographies, meeting } = session.brief;
  const { people } = session.opened.dossier;
  const { isReadOnly } = useForm();
  const id = useId();
  const attendees = people.filter(({ id }) => meeting?.with.includes(id)).map(({ id }) => id);
  return (
    <FieldPlace field="biographies">
      <Check
        checked={biographies !== undefined}
        isDisabled={isReadOnly}
        describedBy={id}
        onChange={(on) => dispatch({ type: "biographiesChanged", people: on ? attendees : null })}
      >
        {text.biographiesChosen}
      </Check>
      {biographies && (
        <People
          people={people}
          chosen={biographies}
          onChange={(chosen) => dispatch({ type: "biographiesChanged", people: chosen })}
        />
      )}
      <GroupNotes field="biographies" id={id} help={biographies ? undefined : text.biographiesHelp} />
    </FieldPlace>
  );
}
