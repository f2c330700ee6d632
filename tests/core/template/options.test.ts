import { expect, test } from "vitest";
import type { OptionValues } from "../../../core/brief/brief.ts";
import { renderNote } from "../../../core/note/render-note.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { select } from "../../../core/select/select.ts";
import { loadTemplate } from "../../../core/template/load-template.ts";
import { optionProblems, optionValues } from "../../../core/template/option-values.ts";
import { expectValue, sampleBrief, sampleDossier, scheme } from "../../support/sample.ts";

const MANIFEST = `title: T
description: D
options:
  - {name: facts, label: Facts, type: switch, default: true}
  - name: size
    label: Size
    type: choice
    default: small
    choices: [{value: small, label: Small}, {value: large, label: Large}]
  - {name: line, label: Extra line, type: text}
`;

function loaded(manifest: string, source = "<h1>x</h1>") {
  const files = new Map([
    ["template.yaml", manifest],
    ["template.hbs", source],
  ]);
  return loadTemplate("t", "", files, new Map());
}

function briefWith(options: OptionValues) {
  return { ...sampleBrief(), options };
}

function printed(source: string, options: OptionValues) {
  const template = expectValue(loaded(MANIFEST, source));
  const [dossier, brief] = [sampleDossier(), briefWith(options)];
  const values = optionValues(template.options ?? [], brief);
  const { briefing } = expectValue(select(dossier, scheme(), brief, "", values));
  return renderNote({ dossier, template, brief }, briefing);
}

test("an option has the brief's value, or its default", () => {
  const template = expectValue(loaded(MANIFEST));
  expect(optionValues(template.options ?? [], sampleBrief())).toEqual({
    facts: true,
    size: "small",
    line: "",
  });
  const brief = briefWith({ facts: false, size: "large", line: "Not to be copied" });
  expect(optionValues(template.options ?? [], brief)).toEqual(brief.options);
});

test("a template prints and asks for the values of its options", () => {
  const source = "{{#if options.facts}}<p>{{options.size}}: {{options.line}}</p>{{/if}}";
  const { markup } = expectValue(printed(source, { line: "a < b" }));
  expect(markup.markup).toBe("<p>small: a &lt; b</p>");
  expect(expectValue(printed(source, { facts: false })).markup.markup).toBe("");
});

test("an empty text that the template prints is told by its field", () => {
  expect(expectValue(printed("<p>{{options.line}}</p>", {})).missing).toMatchObject([
    { code: "missing", message: 'the field "Extra line" is empty', about: { field: "options.line" } },
  ]);
});

test.each([
  ["in a branch that is not printed", "{{#if (not options.facts)}}{{options.fcts}}{{/if}}"],
  ["from the root of all data", "{{#each topics}}{{#if @root.options.fcts}}x{{/if}}{{/each}}"],
  ["as a value of a helper", '{{#if (eq options.fcts "a")}}x{{/if}}'],
])("a name that no option has is a fault %s", (_, source) => {
  const { problems } = printed(source, {});
  expect(problems.map(({ code }) => code)).toEqual(["unknown-value"]);
  expect(problems.map(problemText).join()).toContain("facts, size, line");
});

test("a block parameter may be called options", () => {
  expect(printed("{{#each topics as |options|}}{{#if options.title}}x{{/if}}{{/each}}", {}).ok).toBe(true);
});

test.each<readonly [string, string, number, string]>([
  ["of an unknown type", "{name: a, label: A, type: number}", 4, '"type"'],
  ["without a label", "{name: a, type: switch}", 4, '"label"'],
  ["with a blank in its name", "{name: a b, label: A, type: switch}", 4, "letters"],
  ["with an inherited name's kin", "{name: __proto__, label: A, type: switch}", 4, "letters"],
  ["with words for a switch's default", "{name: a, label: A, type: switch, default: on it}", 4, '"default"'],
  ["with choices of a switch", "{name: a, label: A, type: switch, choices: []}", 4, '"choices"'],
  [
    "with one choice",
    "{name: a, label: A, type: choice, default: x, choices: [{value: x, label: X}]}",
    4,
    '"choices"',
  ],
  [
    "whose default is none of its choices",
    "{name: a, label: A, type: choice, default: z, choices: [{value: x, label: X}, {value: y, label: Y}]}",
    4,
    "none of its choices",
  ],
  [
    "with a value twice",
    "{name: a, label: A, type: choice, default: x, choices: [{value: x, label: X}, {value: x, label: Y}]}",
    4,
    "twice",
  ],
  [
    "with a name that is taken",
    "{name: a, label: A, type: switch}\n  - {name: a, label: B, type: text}",
    5,
    "two options",
  ],
])("an option %s is a fault at its place", (_, option, line, words) => {
  const { ok, problems } = loaded(`title: T\ndescription: D\noptions:\n  - ${option}\n`);
  expect(ok).toBe(false);
  expect(problems.length).toBeGreaterThan(0);
  for (const { message, hint, place } of problems) {
    expect(`${message} ${hint}`).toContain(words);
    expect(place).toMatchObject({ file: "template.yaml", line });
  }
});

test.each<readonly [string, OptionValues, string, string]>([
  ["a name that no option has", { fact: true }, "warning", 'did you mean "facts"?'],
  ["words for a switch", { facts: "yes" }, "error", "either on or off"],
  ["a value that is none of the choices", { size: "huge" }, "error", "small, large"],
  ["a switch for words", { line: true }, "error", "is a text"],
  ["an inherited name", { constructor: true }, "warning", "no option"],
])("%s in a brief is told at its place", (_, options, severity, words) => {
  const template = expectValue(loaded(MANIFEST));
  const [[name] = [""]] = Object.keys(options).map((each) => [each]);
  const field = `options.${name}`;
  const place = { file: "brief.yaml", line: 7, column: 3 };
  const problems = optionProblems(template.options ?? [], briefWith(options), { [field]: place });
  expect(problems).toMatchObject([{ severity, place, about: { field } }]);
  expect(problems.map(problemText).join()).toContain(words);
});
