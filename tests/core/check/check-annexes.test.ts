import { expect, test } from "vitest";
import { checkAnnexes } from "../../../core/check/check-annexes.ts";
import { builtInTemplate, templateFrom } from "../../support/sample.ts";

function checked(source: string, annexesFrom: string, ids: readonly string[] = []) {
  const manifest = `title: T\ndescription: D\nlength:\n  pages: 1\n  annexesFrom: ${annexesFrom}\n`;
  return checkAnnexes(templateFrom(source, manifest), new Set(ids));
}

test("reports a misspelt annexesFrom at its line, with the known ids", () => {
  expect(checked('<h2 id="annexes">A</h2>', "anexes")).toMatchObject([
    {
      code: "unknown-annexes",
      severity: "warning",
      hint: expect.stringContaining("annexes"),
      place: { file: "template.yaml", line: 5 },
    },
  ]);
  expect(checked("<h2>A</h2><p id='back'>x</p>", "back")).toHaveLength(1);
});

test("accepts the id of a heading that the template prints only where it has content", () => {
  expect(checked('{{#if all.risks}}<h2 id="annexes">A</h2>{{/if}}', "annexes")).toEqual([]);
  expect(checked("<h2 class='x' id = 'annexes'>A</h2>", "annexes")).toEqual([]);
  expect(checked("{{> sources}}", "sources")).toEqual([]);
});

test("accepts an id that the template may print", () => {
  expect(checked('{{#each topics}}<h2 id="annex-{{id}}">A</h2>{{/each}}', "annex-visas")).toEqual([]);
  expect(checked('{{#each topics}}<h2 id="annex-{{id}}">A</h2>{{/each}}', "annnex-visas")).toHaveLength(1);
  expect(checked("<h2>Annexes</h2>", "annexes", ["annexes"])).toEqual([]);
});

test.each(["meeting-brief", "country-brief"])("accepts the annexes heading of the %s", (id) => {
  expect(checkAnnexes(builtInTemplate(id), new Set())).toEqual([]);
});

test("searches a long template with unclosed tags in one pass", () => {
  expect(checked("<h2 ".repeat(45_000), "annexes")).toHaveLength(1);
  expect(checked(`<h2 ${"id ".repeat(60_000)}`, "annexes")).toHaveLength(1);
});
