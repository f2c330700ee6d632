import { expect, test } from "vitest";
import { checkAnnexes } from "../../../core/check/check-annexes.ts";
import { builtInTemplate, templateFrom } from "../../support/sample.ts";

function checked(source: string, annexesFrom: string, ids: readonly string[] = []) {
  const manifest = `title: T\ndescription: D\nlength:\n  pages: 1\n  annexesFrom: ${annexesFrom}\n`;
  return checkAnnexes(templateFrom(source, manifest), new Set(ids));
}

test("a misspelt annexesFrom is told at its line, with what there is", () => {
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

test("a heading that the template prints only where it has content is no misspelling", () => {
  expect(checked('{{#if all.risks}}<h2 id="annexes">A</h2>{{/if}}', "annexes")).toEqual([]);
  expect(checked("<h2 class='x' id = 'annexes'>A</h2>", "annexes")).toEqual([]);
  expect(checked("{{> sources}}", "sources")).toEqual([]);
});

test("an id that is made while the note is may be the one", () => {
  expect(checked('{{#each topics}}<h2 id="annex-{{id}}">A</h2>{{/each}}', "annex-visas")).toEqual([]);
  expect(checked('{{#each topics}}<h2 id="annex-{{id}}">A</h2>{{/each}}', "annnex-visas")).toHaveLength(1);
  expect(checked("<h2>Annexes</h2>", "annexes", ["annexes"])).toEqual([]);
});

test.each(["meeting-brief", "country-brief"])("the %s names its own heading", (id) => {
  expect(checkAnnexes(builtInTemplate(id), new Set())).toEqual([]);
});

test("a long template without an end to its tags is read in one pass", () => {
  expect(checked("<h2 ".repeat(45_000), "annexes")).toHaveLength(1);
  expect(checked(`<h2 ${"id ".repeat(60_000)}`, "annexes")).toHaveLength(1);
});
