import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { render } from "../../../core/render/render.ts";
import { select } from "../../../core/select/select.ts";
import { expectValue, sampleBrief, sampleDossier, scheme, templateFrom } from "../../support/sample.ts";

const dossier = sampleDossier();
const { briefing } = expectValue(select(dossier, scheme(), sampleBrief(), ""));

function problemsOf(source: string): readonly string[] {
  return render(templateFrom(source), briefing, dossier.sources).problems.map(problemText);
}

test.each([
  // Groups where words belong: as for the bare value.
  ["{{dossier}}", "{{dossier}} is a group of values and cannot be printed"],
  ["{{note}}", "{{note}} takes one value, and here it gets 0"],
  ["{{text note}}", "{{note}} is a group of values and cannot be printed"],
  ["{{date note}}", "{{note}} is a group of values and cannot be printed"],
  ["{{#with note}}{{text this}}{{/with}}", "{{this}} is a group of values and cannot be printed"],
  ['{{join topics ", "}}', "{{join}} takes a list of words or numbers, and this is a list of groups"],
  ["{{count note}}", "{{count}} takes a list, and this is a group of values"],
  ["{{count note.title}}", "{{count}} takes a list, and this is the text"],
  // Fixed texts
  [
    '{{term "keyFact"}}',
    'the name of a fixed text, and this is the text "keyFact"; did you mean "keyFacts"?',
  ],
  ['{{term "zzzzzz"}}', "docs/template.md lists the names"],
  ['{{term "constructor"}}', 'this is the text "constructor"'],
  ["{{term}}", "{{term}} takes one value, and here it gets 0"],
  ['{{#if note.clearedBy}}{{term "zzzzzz"}}{{/if}}', "{{term}} takes the name of a fixed text"],
  // Other kinds
  ["{{date note.title}}", "{{date}} takes a date, year-month-day such as 2026-11-30, and this is the text"],
  [
    '{{date "yesterday"}}',
    '{{date}} takes a date, year-month-day such as 2026-11-30, and this is the text "yesterday"',
  ],
  ['{{date "2026-02-30"}}', '"2026-02-30"'],
  ["{{date 2026}}", "the number 2026"],
  ['{{portion "x"}}', '{{portion}} takes a statement, and this is the text "x"'],
  ["{{portion note}}", "{{portion}} takes a statement, and this is a group of values"],
  ["{{note topics}}", "{{note}} takes a statement, and this is a list of groups"],
  ['{{#each (first "abc" 2)}}x{{/each}}', '{{first}} takes a list, and this is the text "abc"'],
  [
    "{{#each (first topics -1)}}x{{/each}}",
    "{{first}} takes a whole number from 0, and this is the number -1",
  ],
  ["{{#each (first topics 1.5)}}x{{/each}}", "the number 1.5"],
  ['{{#each (first topics "2")}}x{{/each}}', 'the text "2"'],
  ["{{#if (eq note note)}}x{{/if}}", "{{eq}} takes single values, and this is a group of values"],
  ["{{#if (eq topics 1)}}x{{/if}}", "{{eq}} takes single values, and this is a list of groups"],
  ["{{text true}}", "{{text}} takes words or a number, and this is yes (true)"],
  // Numbers of parameters
  ["{{date}}", "{{date}} takes one value, and here it gets 0"],
  ["{{date note.date note.date}}", "{{date}} takes one value, and here it gets 2"],
  ["{{#if (eq 1)}}x{{/if}}", "{{eq}} takes two values, and here it gets 1"],
  ["{{#if (and)}}x{{/if}}", "{{and}} takes at least one value, and here it gets 0"],
  ["{{#each (first)}}x{{/each}}", "{{first}} takes one or two values, and here it gets 0"],
  ["{{#if (citedSources 1)}}x{{/if}}", "{{citedSources}} takes no value, and here it gets 1"],
  ['{{chart "a" "b"}}', "{{chart}} takes at most one value, and here it gets 2"],
  ['{{date note.date form="long"}}', '{{date}} takes no "form"'],
  // Blocks
  ["{{#each}}x{{/each}}", "{{#each}} takes one value, and here it gets 0"],
  ["{{#if note topics}}x{{/if}}", "{{#if}} takes one value, and here it gets 2"],
  ["{{#with note as |a b|}}x{{/with}}", "{{#with}} gives at most 1 here, and 2 are named"],
  ["{{#if note as |a|}}x{{/if}}", "{{#if}} gives no block parameter here, and 1 is named"],
  ["{{^each topics as |a|}}x{{/each}}", "{{#each}} gives at most 2 here, and 1 is named"],
  ["{{#each topics as |if|}}x{{/each}}", 'a block parameter cannot be called "if"'],
  // In a branch that today's note does not print
  ["{{#if note.clearedBy}}{{first 1}}{{/if}}", "{{first}} takes a list, and this is the number 1"],
  ["{{#if note.clearedBy}}{{{note.title}}}{{/if}}", "prints a value without escaping"],
  // Names
  ["{{endif}}", "close {{#if}} with {{/if}}"],
  ["{{#foreach topics}}{{/foreach}}", "write {{#each list}}"],
  ["{{if note}}", "write it as a block"],
  ["{{#if note}}{{elseif note}}{{/if}}", "write {{else if …}}"],
  ["{{../note}}", '"../note" leads above everything that can be named here'],
  ["{{> (first topics)}}", "chooses a partial by a value"],
])("reports %s as one problem", (source, words) => {
  const problems = problemsOf(source);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^template\.hbs:1:\d+: /);
  expect(problems[0]).toContain(words);
});

test("reports an absent value by its own name, through any helper", () => {
  for (const helper of ["text", "date", "note", "portion", "count", "join"]) {
    const source = `{{${helper} note.clearedBy}}`;
    const { missing } = expectValue(render(templateFrom(source), briefing, dossier.sources));
    expect(missing.map(problemText)).toEqual([
      "template.hbs:1:1: nobody has cleared the note; name in the brief who did",
    ]);
  }
});

test("reports a wrong name inside a loop once", () => {
  expect(problemsOf("{{#each topics}}{{titel}}{{/each}}")).toHaveLength(1);
});
