import { expect, test } from "vitest";
import { groupsUsed } from "../../../core/render/groups-used.ts";
import { builtInTemplate, templateFrom } from "../../support/sample.ts";

function used(source: string, partials: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = Object.entries(partials).map(([name, text]) => [name, { file: name, source: text }] as const);
  return groupsUsed({ ...templateFrom(source), partials: new Map(files) });
}

const EVERY = ["meeting", "author", "clearedBy", "version", "biographies"];

test.each<readonly [string, string, readonly string[]]>([
  ["nothing of the brief", "<h1>x</h1>", ["version"]],
  ["a field", "{{note.author.name}}", ["author", "version"]],
  [
    "a field inside a block",
    "{{#with note}}{{#if true}}{{clearedBy.name}}{{/if}}{{/with}}",
    ["clearedBy", "version"],
  ],
  ["a value of a helper", "{{text meeting.reason}}", ["meeting", "version"]],
  [
    "a condition in parentheses",
    "{{#if (and meeting people)}}x{{/if}}",
    ["meeting", "version", "biographies"],
  ],
  ["all fields of the note", "{{#each note}}{{this}}{{/each}}", EVERY],
  ["all data", "{{#each this}}{{@key}}{{/each}}", EVERY],
  ["the note by another name", "{{#with note as |n|}}{{#each n}}{{this}}{{/each}}{{/with}}", EVERY],
  ["a template that cannot be parsed", "{{#if", EVERY],
])("finds %s", (_, source, groups) => {
  expect(used(source)).toEqual(groups);
});

test("looks into the partials that are called, and into no others", () => {
  const partials = {
    head: "{{> names}}",
    names: "{{note.author.name}}{{> head}}",
    unused: "{{meeting.when}}",
  };
  expect(used("{{> head}}", partials)).toEqual(["author", "version"]);
});

test("the country brief prints no meeting and no biographies, the meeting brief all", () => {
  expect(groupsUsed(builtInTemplate("country-brief"))).toEqual(["author", "clearedBy", "version"]);
  expect(groupsUsed(builtInTemplate("meeting-brief"))).toEqual(EVERY);
});
