import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { parseTemplate } from "../../../core/render/parse-template.ts";

test.each([
  ["<p>\n{{date “2026-01-01”}}", "2:8: a tag has curly quotation marks"],
  ["{{join topics “, ”}}", "1:15: a tag has curly quotation marks"],
  ["{{date ‘x’}}", "1:8: a tag has curly quotation marks"],
  ['{{date "x}}\n', "1:8: the quotation mark that begins here is not closed"],
  ["{{note.title", "1:1: the tag {{ that begins here is not closed; close it with }}"],
  ["{{#if note\n<p>", "1:1: the tag {{# that begins here is not closed; close it with }}"],
  ["{{note.title}", "1:13: the tag {{ is closed with a single brace here; write }}"],
  [
    "a\n{{#if note}}\n{{#each topics}}{{/each}}",
    "2:1: the template cannot be read: {{#if}} is not closed; close it with {{/if}}",
  ],
  [
    "{{#if note}}\n{{#each topics}}\n{{/if}}{{/each}}",
    "3:1: the template cannot be read: {{/if}} stands where {{#each}} of line 2 is open",
  ],
  ["x{{/if}}", "1:2: this closes a block, and none is open"],
  ["{{else}}", "1:1: {{else}} stands outside a block"],
  ["{{!-- a comment", "1:1: the template cannot be read from here on: a comment"],
  ["{{items.0}}", "a place in a list is written items.[0]"],
  ["{{#each (a b}}x{{/each}}", "template.hbs:1:"],
])("reports %j at its cause", (source, words) => {
  const parsed = parseTemplate("template.hbs", source);
  expect(parsed.ok).toBe(false);
  expect(parsed.problems.map(problemText)).toEqual([expect.stringContaining(words)]);
});

test.each([
  ["blocks behind comments that seem to close them", "{{#if a}}{{!-- {{/if}} --}}".repeat(2000)],
  ["else-if with a blank before it", `{{#if a}}${"{{ else if a}}x".repeat(5000)}{{/if}}`],
  ["inverted blocks", "{{^if a}}".repeat(5000)],
  ["partial blocks", "{{#> a}}".repeat(5000)],
  ["blocks behind escaped tags that seem to close them", "{{#if a}}\\{{/if}}".repeat(5000)],
  ["parentheses", `{{a ${"(b ".repeat(5000)}${")".repeat(5000)}}}`],
  ["parentheses behind text that seems to close them", `{{a ${'(b ")" '.repeat(3000)}${")".repeat(3000)}}}`],
  ["parentheses in named values", `{{> a b=${"(b c=".repeat(5000)}1${")".repeat(5000)}}}`],
])("counts %s before parsing", (_kind, source) => {
  const parsed = parseTemplate("template.hbs", source);
  expect(parsed.problems.map(({ code }) => code)).toEqual(["template-too-big"]);
  expect(parsed.problems[0]?.place).toMatchObject({ file: "template.hbs", line: 1 });
});
