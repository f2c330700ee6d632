/** Said of the file whose name stands before it: "is not well-formed". */
const GOES_ON = /^(?:is|has|must|stands)\b/;
const NAME_IN_CODE = /^\S*[._/:{}\d]/;

/** Problems are worded as parts of a line; on a line of their own they are sentences. */
export function sentence(words: string): string {
  if (words === "") return "";
  const start = GOES_ON.test(words) || NAME_IN_CODE.test(words) ? words[0] : words[0]?.toUpperCase();
  return `${start ?? ""}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}
