import type { Brief } from "../brief/brief.ts";
import type { AnyStatement, Briefing, MeetingView, PersonStatement } from "./briefing.ts";
import { noteDates } from "./note-dates.ts";

export function noteView(
  brief: Brief,
  statements: readonly AnyStatement[],
): Omit<Briefing["note"], "fingerprint"> {
  return {
    title: brief.title,
    audience: brief.audience,
    date: brief.date,
    version: brief.version,
    author: brief.author ?? null,
    clearedBy: brief.clearedBy ?? null,
    ...noteDates(statements, brief.date),
  };
}

export function meetingView(brief: Brief, people: readonly PersonStatement[]): MeetingView | null {
  if (!brief.meeting) return null;
  const personOf = new Map(people.map((person) => [person.standing.id, person]));
  const participants = brief.meeting.with.flatMap((id) => personOf.get(id) ?? []);
  return { ...brief.meeting, with: participants };
}

/** The people whose biographies are printed: those that the brief names, or all, attendees first. */
export function biographiesOf(people: readonly PersonStatement[], brief: Brief): readonly PersonStatement[] {
  if (brief.biographies) {
    const personOf = new Map(people.map((person) => [person.standing.id, person]));
    return [...new Set(brief.biographies)].flatMap((id) => personOf.get(id) ?? []);
  }
  const attendees = new Set(brief.meeting?.with);
  const attends = ({ standing }: PersonStatement): boolean => attendees.has(standing.id);
  return [...people.filter(attends), ...people.filter((person) => !attends(person))];
}
