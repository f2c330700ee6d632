import Handlebars from "handlebars";
import { expect, test, vi } from "vitest";
import { problemText } from "../../../core/problem/problem.ts";
import { render } from "../../../core/render/render.ts";
import { select } from "../../../core/select/select.ts";
import { expectValue, sampleBrief, sampleDossier, scheme, templateFrom } from "../../support/sample.ts";

const dossier = sampleDossier();
const { briefing } = expectValue(select(dossier, scheme(), sampleBrief(), ""));

function rendered(source: string, change: object = {}) {
  return render(templateFrom(source), { ...briefing, ...change }, dossier.sources);
}

function textOf(source: string, change: object = {}): string {
  return expectValue(rendered(source, change)).markup.markup;
}

function problemsOf(source: string): readonly string[] {
  return rendered(source).problems.map(problemText);
}

test("never turns a value into markup", () => {
  const note = { ...briefing.note, title: `<h1 class="x">&'"</h1>{{note}}` };
  expect(textOf("{{note.title}}", { note })).toBe(
    "&lt;h1 class&#x3D;&quot;x&quot;&gt;&amp;&#x27;&quot;&lt;/h1&gt;{{note}}",
  );
});

test("reports a missing value at its place, and never prints nothing", () => {
  const result = expectValue(rendered("<p>\n  {{note.clearedBy}}</p>"));
  expect(result.markup.markup).toContain("[missing: note.clearedBy]");
  expect(result.missing.map(problemText)).toEqual([
    "template.hbs:2:3: nobody has cleared the note; name in the brief who did",
  ]);
});

test.each([
  ["en", "1 July 2026"],
  ["kk", "1 July 2026"],
  ["ar", "\u200e1 July 2026\u200e"],
])("keeps a date in %s together from left to right", (language, printed) => {
  const note = { ...briefing.note, date: "2026-07-01" };
  const template = templateFrom("{{date note.date}}");
  const result = render(template, { ...briefing, note }, dossier.sources, [], language);
  expect(expectValue(result).markup.markup.replace(/\u00a0/g, " ")).toBe(printed);
});

test("prints a statement in its stated language wherever a template prints its text", () => {
  const [entry] = briefing.all.points;
  const arabic = { ...entry, language: "ar", text: "وقع **UNESCO**", question: "x" };
  const change = { topics: [{ ...briefing.topics[0], statements: [arabic] }] };
  const printed = '<span lang="ar">وقع <strong>UNESCO</strong></span>';
  expect(textOf("{{#each topics}}{{#each statements}}{{text text}}{{/each}}{{/each}}", change)).toBe(printed);
  expect(
    textOf("{{#each topics}}{{#each statements as |it|}}{{text it.text}}{{/each}}{{/each}}", change),
  ).toBe(printed);
  expect(
    textOf(
      "{{#each topics}}{{#each statements}}{{#if text}}{{text this.text}}{{/if}}{{/each}}{{/each}}",
      change,
    ),
  ).toBe(printed);
  expect(textOf("{{#each all.points}}{{#if @first}}{{text text}}{{/if}}{{/each}}")).not.toContain("lang=");
});

test("reports a name that the data never has, even inside {{#if}}", () => {
  expect(problemsOf("{{#if note.tilte}}x{{/if}}")[0]).toMatch(
    /^template\.hbs:1:7: there is no value "note\.tilte" here; there are title/,
  );
  expect(problemsOf("{{#each all.pionts}}x{{/each}}")[0]).toContain("all.pionts");
});

test.each([
  ["{{{note.title}}}", "unescaped"],
  ["{{&note.title}}", "unescaped"],
  ["{{> nowhere}}", 'no partial "nowhere"'],
  ["{{frobnicate note.title}}", 'no helper "frobnicate"'],
  ["{{#frobnicate}}{{/frobnicate}}", "not a block that templates have"],
  ["{{#> sources}}x{{/sources}}", "block partial"],
  ['{{#*inline "x"}}y{{/inline}}', "inline partial"],
])("refuses %s", (source, words) => {
  const text = problemsOf(source).join();
  expect(text === "" ? source : text).toContain(words === "unescaped" ? "without escaping" : words);
});

test.each(["constructor", "__proto__", "note.__proto__.polluted", "note.constructor.name", "toString"])(
  "reads no prototype through %s",
  (path) => {
    expect(rendered(`{{${path}}}`).ok).toBe(false);
  },
);

test("treats zero as a value", () => {
  expect(
    textOf("{{#if (count all.nextSteps)}}{{count all.nextSteps}}{{/if}}", {
      all: { ...briefing.all, nextSteps: [] },
    }),
  ).toBe("0");
});

test("reports a syntax error at its line and column", () => {
  expect(problemsOf("<p>\n{{#if note.title}}\n</p>")[0]).toMatch(
    /^template\.hbs:\d+:\d+: the template cannot be read/,
  );
  expect(problemsOf("<p>\n  {{#if note.title}}x{{/each}}</p>")[0]).toMatch(
    /^template\.hbs:2:22: the template cannot be read: \{\{\/each\}\} stands where \{\{#if\}\} of line 2 is open/,
  );
  expect(problemsOf("a\nb {{note..title}}")[0]).toMatch(/^template\.hbs:2:\d+:/);
});

test.each<readonly [string, string, string]>([
  ["names joined by a long text", `{{join list "${"x".repeat(6_000)}"}}`, ""],
  ["a long text compared again and again", '{{#each list}}{{#if (eq @root.long "x")}}x{{/if}}{{/each}}', ""],
  [
    "a value with itself as its unit, again and again",
    Array.from({ length: 23 }, (_, at) => `{{#with (amount a${at} a${at}) as |a${at + 1}|}}`).join("") +
      "x" +
      "{{/with}}".repeat(23),
    '{{> p a0="1"}}',
  ],
  [
    "many parameters handed on by many partials",
    "{{#with this as |c|}}{{#each list}}{{> q c b=1}}{{/each}}{{/with}}",
    `{{> p ${Array.from({ length: 600 }, (_, at) => `a${at}=1`).join(" ")}}}`,
  ],
])("stops work that grows faster than the template's tags, with a problem: %s", (_, source, caller) => {
  const change = { list: Array.from({ length: 1_000 }, (_each, at) => `n${at}`), long: "a".repeat(90_000) };
  const partials = new Map([
    ["p", { file: "p.hbs", source }],
    ["q", { file: "q.hbs", source: "x" }],
  ]);
  const template = { ...templateFrom(caller === "" ? source : caller), partials };
  const result = render(template, { ...briefing, ...change }, dossier.sources);
  expect(result.problems.map(({ code }) => code)).toEqual(["template-too-much-work"]);
});

test("stops nested loops, recursive partials and deep nesting with a problem", () => {
  const loops = `${"{{#each dossier.list}}".repeat(4)}x${"{{/each}}".repeat(4)}`;
  const list = Array.from({ length: 100 }, () => 1);
  const endless =
    "{{#each list}}{{#each @root.list}}{{#each @root.list}}{{#each @root.list}}x{{/each}}{{/each}}{{/each}}{{/each}}";
  expect(rendered(endless, { list }).problems[0]?.code).toBe("template-too-much-work");
  expect(rendered(loops).ok).toBe(false);
  const slow = `{{#each list}}{{#if (and${" 1".repeat(30_000)})}}x{{/if}}{{/each}}`;
  expect(rendered(slow, { list }).problems[0]?.code).toBe("template-too-much-work");
  expect(rendered(`{{#if ${"(not ".repeat(20_000)}1${")".repeat(20_000)}}}x{{/if}}`).problems[0]?.code).toBe(
    "template-too-big",
  );
  expect(rendered(`{{#if note}}${"{{else if note}}x".repeat(8000)}{{/if}}`).problems[0]?.code).toBe(
    "template-too-big",
  );
  const deep = "{{#if note}}".repeat(6000);
  expect(rendered(deep).problems[0]?.code).toBe("template-too-big");
});

test("reports a recursive partial at its call, and parses each partial once", () => {
  const partials = new Map([
    ["twice", { file: "partials/twice.hbs", source: "x\n{{> twice}}{{> twice}}" }],
    ["long", { file: "partials/long.hbs", source: "{{! nothing }}".repeat(10_000) }],
  ]);
  const data = { ...briefing, list: Array(40).fill(1) };
  const withPartials = (source: string) =>
    render({ ...templateFrom(source), partials }, data, dossier.sources);
  expect(withPartials("{{> twice}}").problems.map(problemText)).toEqual([
    "partials/twice.hbs:2:1: {{> twice}} stands inside more than 20 partials; look for a partial that uses itself, also by way of another",
  ]);
  const parse = vi.spyOn(Handlebars, "parse");
  expect(expectValue(withPartials("a{{#each list}}{{> long}}{{/each}}")).markup.markup).toBe("a");
  expect(parse).toHaveBeenCalledTimes(2);
  parse.mockRestore();
});

test.each([
  ["this.".repeat(30_000), "steps"],
  ["../".repeat(30_000), "steps"],
  ["x".repeat(100_000), "characters"],
])("refuses an endless name before looking it up", (name, words) => {
  const { problems } = rendered(`{{#each topics}}{{#if ${name}x}}{{/if}}{{/each}}`);
  expect(problems.map(({ code }) => code)).toEqual(["template-too-big"]);
  expect(problems[0]?.message).toContain(words);
});

test("traces every character of the output to its place in the template", () => {
  const { markup } = expectValue(rendered("<p>one</p>\n<p>{{note.title}}</p>\n<b>two</b>"));
  expect(markup.placeAt(markup.markup.indexOf("<b>"))).toEqual({ file: "template.hbs", line: 3, column: 1 });
  expect(markup.placeAt(markup.markup.indexOf("Call"))).toEqual({ file: "template.hbs", line: 2, column: 4 });
});
