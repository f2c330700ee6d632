import type { Brief } from "../brief/brief.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Problem } from "../problem/problem.ts";

/** Topics, entries and people that the brief names and the dossier does not have. */
export function unknownChoices(dossier: Dossier, brief: Brief): readonly Problem[] {
  const topics = dossier.topics.map((topic) => topic.id);
  const people = dossier.people.map((person) => person.id);
  return [
    ...repeated(brief.topics.map((choice) => choice.topic)),
    ...brief.topics.flatMap((choice) => {
      const topic = dossier.topics.find((candidate) => candidate.id === choice.topic);
      if (!topic) return [unknown("topic", choice.topic, topics)];
      const entries = topic.entries.map((entry) => entry.id);
      return missing("entry", choice.entries ?? [], entries);
    }),
    ...missing("person", brief.meeting?.with ?? [], people),
  ];
}

function missing(kind: string, asked: readonly string[], known: readonly string[]): readonly Problem[] {
  return asked.filter((id) => !known.includes(id)).map((id) => unknown(kind, id, known));
}

function unknown(kind: string, id: string, known: readonly string[]): Problem {
  return {
    code: `unknown-${kind}`,
    severity: "error",
    message: `the dossier has no ${kind} "${id}"`,
    hint: known.length > 0 ? `it has ${known.join(", ")}` : `it has no ${kind} at all`,
  };
}

function repeated(topics: readonly string[]): readonly Problem[] {
  return topics
    .filter((topic, index) => topics.indexOf(topic) !== index)
    .map((topic) => ({
      code: "repeated-topic",
      severity: "error",
      message: `the topic "${topic}" is asked for twice`,
      hint: "name each topic once",
    }));
}
