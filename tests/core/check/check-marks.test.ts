import { expect, test } from "vitest";
import { allEntries, entriesOf } from "../../support/any-entry.ts";
import {
  BUILT_IN,
  checkedNote,
  dossierOf,
  meetingWith,
  personOf,
  seriesOf,
} from "../../support/checked-note.ts";
import { builtInTemplate, templateFrom } from "../../support/sample.ts";

const SENSITIVE = { marking: "OFFICIAL-SENSITIVE" };
const APART = { disclosure: "not-for-disclosure" } as const;

const people = [
  personOf("envoy", { ...SENSITIVE, ...APART }),
  personOf("aide", SENSITIVE),
  personOf("clerk", APART),
];
const series = [seriesOf("trade", { ...SENSITIVE, ...APART }), seriesOf("aid", { title: "Aid", ...APART })];
const meeting = meetingWith("envoy", "aide", "clerk");
const everything = dossierOf(
  [
    ...allEntries("usable", SENSITIVE),
    ...allEntries("apart", { ...SENSITIVE, ...APART }),
    ...allEntries("released", { disclosure: "usable" }),
  ],
  { people, series },
);

function marksOf(source: string, dossier = everything): readonly string[] {
  const change = { meeting: meetingWith(...dossier.people.map(({ id }) => id)) };
  const note = checkedNote(dossier, templateFrom(`<h1>T</h1>${source}<p>End.</p>`), change);
  return note.findings
    .filter(({ code }) => code.startsWith("unmarked"))
    .map(({ code, about }) => `${code.replace("unmarked-", "")} ${about?.entry ?? about?.person}`);
}

test.each(BUILT_IN)("finds all marks in what the %s prints", (id) => {
  const { findings } = checkedNote(everything, builtInTemplate(id), { meeting });
  expect(findings.filter(({ code }) => code.startsWith("unmarked"))).toEqual([]);
});

test("finds the marks of participants beside their names and in the biographies", () => {
  const { markup } = checkedNote(everything, builtInTemplate("meeting-brief"), { meeting });
  const mark = "<portion>O-S</portion>";
  expect(markup).toContain(`<dt>With</dt><dd>${mark}<strong>Not for disclosure.</strong> Name of envoy`);
  expect(markup).toContain(`<h4>${mark}Name of envoy`);
});

test("prints that a statistic is not for disclosure above its chart", () => {
  const { markup } = checkedNote(everything, builtInTemplate("meeting-brief"));
  expect(markup).toContain(
    "<figcaption><portion>O-S</portion><strong>Not for disclosure.</strong> Title of trade",
  );
  expect(marksOf("{{#each series}}{{chart this}}{{/each}}")).toEqual([]);
});

test("keeps label, value, question and kind of what is not for disclosure in the callout", () => {
  const { markup } = checkedNote(everything, builtInTemplate("meeting-brief"));
  const box = markup.slice(markup.lastIndexOf('<aside class="restricted">'));
  expect(box).toContain("<strong>Label of apart-fact-1: apart-fact-1 5 km.</strong> Text of apart-fact-1.");
  expect(box).toContain("<em>Question:</em> <portion>O-S</portion><strong>How many?</strong> Text of");
  expect(box).toContain("<em>Their ask:</em>");
});

const one = dossierOf(entriesOf("risk", "r", SENSITIVE), {
  people: people.slice(0, 1),
  series: series.slice(0, 1),
});

test.each([
  ["{{#each all.risks}}<p>{{portion this}}{{text text}}</p>{{/each}}", []],
  ["{{#each all.risks}}<p>{{text text}} {{portion this}}</p>{{/each}}", []],
  ["{{#each all.risks}}<p>{{text text}}</p>{{/each}}", ["portion r-risk-0"]],
  ["{{#each all.risks}}{{#if (portion this)}}<p>{{text text}}</p>{{/if}}{{/each}}", ["portion r-risk-0"]],
  [
    "<ul>{{#each people}}<li>{{portion this}}{{disclosure this}}{{name}}</li>{{/each}}</ul>" +
      "{{#each people}}<p>{{text this.text}}</p>{{/each}}",
    ["portion envoy", "disclosure envoy"],
  ],
  ["{{#each people}}<p>{{portion this}}{{name}}</p>{{/each}}", ["disclosure envoy"]],
  ['<aside class="restricted">{{#each people}}<p>{{portion this}}{{name}}</p>{{/each}}</aside>', []],
  [
    "<aside><header>Not for disclosure</header>{{#each people}}<p>{{portion this}}{{name}}</p>{{/each}}</aside>",
    [],
  ],
  [
    "<aside><header>Who</header>{{#each people}}<p>{{portion this}}{{name}}</p>{{/each}}</aside>",
    ["disclosure envoy"],
  ],
  ["{{#each series}}<p>{{title}}</p>{{/each}}", ["portion trade", "disclosure trade"]],
  [
    "{{#each series}}{{#each rows}}<p>{{#each values}}{{this}}{{/each}}</p>{{/each}}{{/each}}",
    ["portion trade", "disclosure trade"],
  ],
])("finds that %s lacks %j", (source, expected) => {
  expect([...new Set(marksOf(source, one))]).toEqual(expected);
});

test("places the finding where the template prints the statement", () => {
  const source = "<h1>T</h1>\n{{#each all.risks}}\n<p>{{text text}}</p>\n{{/each}}\n";
  const [finding] = checkedNote(one, templateFrom(source)).findings.filter(
    ({ code }) => code === "unmarked-portion",
  );
  expect(finding).toMatchObject({
    severity: "warning",
    place: { file: "template.hbs", line: 3, column: 4 },
    about: { topic: "one", entry: "r-risk-0" },
    hint: "print {{portion this}} before it",
  });
});
