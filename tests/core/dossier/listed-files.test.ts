import { expect, test } from "vitest";
import { listedNames, listFiles, unlistedFiles } from "../../../core/dossier/listed-files.ts";
import { parseLocatedYaml } from "../../../core/located-text/located-yaml.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

function mainFile(text: string) {
  return expectValue(parseLocatedYaml("d/dossier.yaml", text));
}

test("a name listed twice is told at its second place and kept once", () => {
  const listed = listedNames(mainFile("topics: [trade, aid, trade]"), "topics");
  expect(listed?.names).toEqual(["trade", "aid"]);
  expect(listed?.problems.map(problemText)).toEqual([
    'd/dossier.yaml:1:22: the topic "trade" is in the list twice; name it once',
  ]);
});

test("names that are no identifiers are passed over here, and no list is not an empty one", () => {
  expect(listedNames(mainFile("topics: [trade, 7, null, 'a/b', {}]"), "topics")?.names).toEqual(["trade"]);
  expect(listedNames(mainFile("topics: []"), "topics")?.names).toEqual([]);
  expect(listedNames(mainFile("topics: trade"), "topics")).toBeUndefined();
  expect(listedNames(mainFile("title: x"), "topics")).toBeUndefined();
});

test("a listed name without a file is told at its place, with the file that it may mean", () => {
  const main = mainFile("topics:\n  - trade\n  - energy\n");
  const { found, missing } = listFiles(
    "topics",
    ["trade", "energy"],
    ["topics/enrgy.yaml", "topics/trade.yaml"],
    main,
  );
  expect(found).toEqual(["trade"]);
  expect([...missing.values()].map(problemText)).toEqual([
    'd/dossier.yaml:3:5: the topic "energy" has no file topics/energy.yaml; there is "enrgy.yaml": correct either of the two names',
  ]);
  const [none] = listFiles("topics", ["energy"], ["series/energy.yaml"], main).missing.values();
  expect(none?.hint).toBe("add the file or take it out of the list");
});

test("a file that no list names is told, but not one that a listed name may mean", () => {
  const main = mainFile("topics: [trade, energy]");
  const lists = { topics: listedNames(main, "topics"), series: listedNames(main, "series") };
  const files = [
    "topics/trade.yaml",
    "topics/enrgy.yaml",
    "topics/water.yaml",
    "topics/deep/a.yaml",
    "series/gdp.csv",
  ];
  expect(unlistedFiles("d", files, lists).map((problem) => [problem.place?.file, problem.code])).toEqual([
    ["d/topics/water.yaml", "unlisted-topic"],
    ["d/series/gdp.csv", "unlisted-series"],
  ]);
});

test("without a list of topics none is unlisted: the list's own fault is told", () => {
  expect(unlistedFiles("d", ["topics/a.yaml"], { topics: undefined, series: undefined })).toEqual([]);
});
