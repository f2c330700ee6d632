import { expect, test } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { filledByHandlebars, filledByUs, type Partials } from "./beside-handlebars.ts";

const DATA = {
  title: "A & B",
  formula: "a=b `c`",
  empty: "",
  none: null,
  zero: 0,
  yes: true,
  text: "a field of a helper's name",
  items: [
    { name: "one", title: "inner one", tags: ["x", "y"] },
    { name: "two", title: "inner two", tags: [] },
  ],
  same: ["A & B", "A & B"],
  ratings: { good: 3, "not bad": 2 },
  nested: { deep: { value: "v" } },
  "foo bar": "spaced",
  "12": "a number's name",
  true: "a word's name",
  lines: "one\ntwo",
  theItem: "begins with the",
  thisItem: "begins with this",
};

const PARTIALS: Partials = {
  row: "{{name}}/{{title}};",
  titled: "{{title}}:{{#each items}}{{title}},{{/each}}",
  outer: '{{> inner}}|{{> inner title="own"}}',
  inner: "<{{title}}>",
  up: "{{../title}}",
  indexed: "{{@index}}{{@root.title}}",
  block: "line\n{{#if yes}}\n  second\n{{/if}}\n\nlast\n",
  wraps: "begin\n  {{> block}}\nend\n",
  self: "{{this.name}}",
  parameter: "{{#each items}}{{name}}{{../limit}}{{/each}}",
};

test.each([
  // Values and paths
  "Hello {{title}}! {{formula}}",
  "{{nested.deep.value}} {{nested.[deep].value}} {{nested/deep/value}} {{this.title}} {{./title}} {{this/title}}",
  '{{"foo bar"}} {{[foo bar]}} {{12}} {{true}} {{"title"}}',
  "{{this.[foo bar]}} {{items.0.name}} {{items.[1].name}} {{items.length}}",
  "{{text text}} {{this.text}} {{./text}} {{#with this}}{{text this.text}}{{/with}}",
  "\\{{title}} {{title}} \\\\{{title}}",
  "{{zero}} {{yes}} {{#if none}}x{{/if}}",
  "{{> inner title=undefined}} {{> inner title=undefined name=1}} {{#if yes}}{{> outer title=undefined}}{{/if}}",
  "{{! a comment }}x{{!-- another {{title}} --}}",
  "{{{{if yes}}}} {{title}} {{{{/if}}}}",
  // Branches
  "{{#if yes}}a{{else}}b{{/if}} {{#if none}}a{{else}}b{{/if}} {{#if empty}}a{{else if yes}}c{{/if}}",
  "{{#unless none}}u{{/unless}}{{#unless yes}}a{{else if title}}b{{else}}c{{/unless}}",
  "{{^if none}}a{{/if}}{{^if none}}a{{else}}b{{/if}}{{^unless yes}}z{{/unless}}",
  "{{#if none}}a{{^}}b{{/if}}{{#if zero includeZero=true}}zero{{/if}}",
  "{{^each items}}none{{/each}}{{^each none}}none of {{title}}{{/each}}{{^each items}}none{{else}}{{name}}{{/each}}",
  "{{^with none}}none{{/with}}{{^with nested}}none{{else}}{{deep.value}}{{/with}}{{^with nested}}x{{/with}}",
  "{{#if none}}a{{else each items}}{{name}}{{else}}c{{/if}}{{#if none}}a{{else with nested}}{{deep.value}}{{/if}}",
  "{{#each none}}a{{else with nested as |n|}}{{n.deep.value}}{{/each}}",
  "{{#with none}}x{{else}}y{{/with}}{{#with zero}}{{this}}{{/with}}",
  // Loops
  "{{#each items}}{{@index}}:{{name}}{{#unless @last}}, {{/unless}}{{/each}}",
  "{{#each items}}{{#each tags}}{{../name}}-{{this}} {{else}}no tags of {{name}}{{/each}}{{/each}}",
  "{{#each ratings}}{{@key}}={{this}}{{@index}}{{#if @first}}first{{/if}}{{#if @last}}last{{/if}};{{/each}}",
  "{{#each ratings as |value key|}}{{key}}={{value}};{{/each}}",
  "{{#each items}}{{#each tags}}{{@../index}}.{{@index}}{{@key}} {{/each}}{{/each}}",
  "{{#each items as |item index|}}{{index}}{{item.name}}{{@root.title}}{{/each}}",
  "{{#each same}}{{this}}{{../title}}{{/each}}{{#each title}}x{{else}}not a list{{/each}}",
  '{{#each (first items 1)}}{{name}}{{/each}}{{#each "abc"}}x{{else}}y{{/each}}',
  // Block parameters
  "{{#each items as |text|}}{{text.name}}{{/each}}{{#with title as |text|}}{{text}}{{/with}}",
  "{{#each items as |thisItem|}}{{thisItem.name}}{{/each}}{{#with title as |theItem|}}{{theItem}}{{/with}}",
  "{{#each items as |item|}}{{#each item.tags as |tag|}}{{item.name}}{{tag}}{{/each}}{{/each}}",
  "{{#with nested as |title|}}{{title.deep.value}}{{../title}}{{this.deep.value}}{{/with}}",
  "{{#each items as |title|}}{{title.name}}{{#with title}}{{title.name}}{{this.title}}{{/with}}{{/each}}",
  // Levels
  "{{#with nested}}{{#with deep}}{{value}}{{../../title}}{{/with}}{{/with}}",
  "{{#with nested}}{{#if deep}}{{../title}}{{/if}}{{#with this}}{{../title}}{{/with}}{{/with}}",
  "{{#each items}}{{#if name}}{{#unless @root.none}}{{../title}}{{/unless}}{{/if}}{{/each}}",
  "{{#with nested}}{{#with ..}}{{title}}{{/with}}{{/with}}",
  "{{#each items}}{{#with ..}}{{#each items}}{{../title}}{{/each}}{{/with}}{{/each}}",
  // Partials
  "{{#each items}}{{> row}}{{/each}}{{#each items}}{{> row title=@root.title}}{{/each}}",
  '{{> titled title="Heading"}}{{> titled}}',
  '{{> outer}}{{> outer title="given"}}{{> "inner"}}{{> inner items.[0]}}',
  "{{#each items}}{{> indexed}}{{> self}}{{> self ../items.[0]}}{{/each}}",
  '{{> self nested name="n"}}{{> parameter limit=2}}',
  "a\n  {{> block}}\nb\n    {{> wraps}}\nc {{> inner}}\n",
  "\t{{> inner title=lines}}\nx",
  // White space
  "a\n  {{#if yes}}\n  line\n  {{/if}}\nb",
  "a {{~#if yes~}} b {{~/if~}} c\n{{~title~}}\n d",
  "{{#each items}}\n{{name}}\n{{else}}\nnone\n{{/each}}\n{{! alone }}\nend",
  "{{#if none}}\na\n{{else if yes}}\nb\n{{/if}}\n",
  "{{~> inner ~}} x {{~! c ~}} y",
  // Sub-expressions
  '{{#if (and yes (not none) (or none title))}}{{join (first same 1) ", "}}{{/if}}{{count items}}',
  "{{#if (eq title (join same))}}x{{else}}{{#if (eq 1 1)}}y{{/if}}{{/if}}",
])("fills %j as Handlebars does", (source) => {
  const ours = filledByUs(source, DATA, PARTIALS);
  expect(ours.problems.map(problemText)).toEqual([]);
  expect(ours.markup).toBe(filledByHandlebars(source, DATA, PARTIALS));
});
