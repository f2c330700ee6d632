/** Said of the file whose name stands before it: "is not well-formed". */
const GOES_ON = /^(?:is|has|may|must|stands|exists|cannot be)\b/;
const NAME_IN_CODE = /^\S*[._/:{}\d]/;

/** Whether words say something of the place that is named before them. */
export function goesOn(words: string): boolean {
  return GOES_ON.test(words);
}

/** Problems are worded as parts of a line; on a line of their own they are sentences. */
export function sentence(words: string): string {
  if (words === "") return "";
  const start = goesOn(words) || NAME_IN_CODE.test(words) ? words[0] : words[0]?.toUpperCase();
  return `${start ?? ""}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}
