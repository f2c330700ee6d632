import type { Brief } from "../brief/brief.ts";
import type { Finding } from "../check/finding.ts";
import type { Dossier } from "../dossier/dossier.ts";

/** Findings about topics that the brief chooses and whose files cannot be read: they stay chosen, and are not printed. */
export function faultyTopics(dossier: Dossier, brief: Brief): readonly Finding[] {
  const faulty = new Map(dossier.faultyTopics?.map((topic) => [topic.id, topic]));
  return brief.topics.flatMap(({ topic: id }): readonly Finding[] => {
    const topic = faulty.get(id);
    if (!topic) return [];
    const place = topic.problems[0]?.place;
    return [
      {
        code: "faulty-topic",
        severity: "warning",
        message: `the topic "${topic.title}" is chosen and not printed, because its file cannot be read`,
        hint: "correct its file, or leave the topic out",
        ...(place && { place }),
        about: { topic: id },
      },
    ];
  });
}
