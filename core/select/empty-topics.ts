import type { Finding } from "../check/finding.ts";
import type { Topic } from "../dossier/dossier.ts";

/** Findings about topics without entries, and topics of which no entry is chosen; entries left out have findings of their own. */
export function emptyTopics(topics: readonly Topic[]): readonly Finding[] {
  return topics.map((topic) => {
    const chosen = topic.entries.length > 0;
    return {
      code: "empty-topic",
      severity: "warning",
      message: `the topic "${topic.id}" ${chosen ? "is chosen without any of its entries" : "has no entries"}`,
      hint: chosen ? "choose entries, or leave the topic out" : "add entries, or leave the topic out",
      place: topic.place,
      about: { topic: topic.id },
    };
  });
}
