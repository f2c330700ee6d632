type Words = readonly [message: string, hint: string];

const WRITE = "write it in the brief";

const WORDS: ReadonlyMap<string, Words> = new Map([
  ["title", ["the note has no title", WRITE]],
  ["audience", ["the note has no reader", "write in the brief whom it is for"]],
  ["date", ["the note has no date", "choose one in the brief"]],
  ["version", ["the note has no version", WRITE]],
  ["author", ["the note has no author", "name one in the brief"]],
  ["author.name", ["the author has no name", WRITE]],
  ["author.role", ["the author has no role", WRITE]],
  ["author.contact", ["the author has no contact", WRITE]],
  ["clearedBy", ["nobody has cleared the note", "name in the brief who did"]],
  ["clearedBy.name", ["the clearing officer has no name", WRITE]],
  ["clearedBy.role", ["the clearing officer has no role", WRITE]],
  ["clearedBy.at", ["the clearance has no time", WRITE]],
  ["meeting", ["the note has no meeting", "describe one in the brief"]],
  ["meeting.when", ["the meeting has no time", WRITE]],
  ["meeting.where", ["the meeting has no place", WRITE]],
  ["meeting.language", ["the meeting has no language", WRITE]],
  ["meeting.reason", ["the meeting has no reason", WRITE]],
]);

/** What is said of an empty field of the brief, in the words of a form. `label` is that of an option. */
export function missingFieldWords(field: string, label?: string): Words {
  const known = WORDS.get(field);
  if (known) return known;
  const [, item] = /^meeting\.agenda\.(\d+)$/.exec(field) ?? [];
  if (item !== undefined)
    return [`item ${Number(item) + 1} of the agenda is empty`, "write it in the brief, or take it out"];
  return [`the field "${label ?? field}" is empty`, "fill it in"];
}
