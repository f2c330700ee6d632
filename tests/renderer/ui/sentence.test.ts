import { expect, test } from "vitest";
import { sentence } from "../../../renderer/ui/sentence.ts";

test.each([
  ["there is no such file", "There is no such file."],
  ["check it, or take it out.", "Check it, or take it out."],
  ['"visas" was due', '"visas" was due.'],
  ["is not well-formed", "is not well-formed."],
  ["may not be opened (EACCES)", "may not be opened (EACCES)."],
  ["exists already", "exists already."],
  ["cannot be read", "cannot be read."],
  ["topics/visas.yaml is empty", "topics/visas.yaml is empty."],
  ["", ""],
])("%j is said as %j", (words, said) => {
  expect(sentence(words)).toBe(said);
});
