/** Where findings send the focus. Ids of topics and entries come from files and are unique in a dossier. */
export function topicDomId(topic: string): string {
  return `topic-${topic}`;
}

export function entryDomId(entry: string): string {
  return `entry-${entry}`;
}
