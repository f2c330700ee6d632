/** The id of a topic's row in the tree; statements have their own ids. */
export function topicKey(topic: string): string {
  return `topic ${topic}`;
}
