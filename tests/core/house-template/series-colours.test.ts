import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { contrast } from "../../../core/house-style/contrast.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { seriesColours } from "../../../core/house-template/style/series-colours.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { CHARTS_DOCUMENT } from "../write/pdf/charts-document.ts";
import { applied } from "./apply.ts";
import { type Files, templateOf, withTheme } from "./template-file.ts";

const GIVEN: Readonly<Record<string, readonly string[]>> = {
  "of Word's older theme": ["365f91", "4f81bd", "c0504d", "9bbb59", "8064a2", "4bacc6", "f79646"],
  "of Word's newer theme": ["2f5496", "4472c4", "ed7d31", "a5a5a5", "ffc000", "5b9bd5", "70ad47"],
  "all alike": ["005ea5", "005EA5"],
  "all pale": ["ffff00", "ffffcc", "eeeeee", "fafafa"],
  "all black": ["000000", "000000"],
  "all of one lightness": ["cc0000", "b8005c", "0066cc", "6b6b6b"],
  one: ["7a0019"],
};

describe.each(Object.keys(GIVEN))("the colours of series out of colours %s", (name) => {
  const colours = seriesColours(GIVEN[name] ?? []);

  test("are eight that are visible on paper", () => {
    expect(colours).toHaveLength(8);
    for (const colour of colours) {
      expect(colour).toMatch(/^[0-9a-f]{6}$/);
      expect(contrast(colour, "ffffff")).toBeGreaterThanOrEqual(3);
    }
  });

  test("differ from their neighbours in greyscale", () => {
    const apart = colours.slice(1).map((colour, place) => contrast(colour, colours[place] ?? ""));
    expect(Math.min(...apart)).toBeGreaterThanOrEqual(1.35);
  });
});

test("keeps colours that are visible and distinct", () => {
  const given = ["1f3a5f", "c0504d", "14532d", "4f81bd"];
  expect(seriesColours(given).slice(0, 4)).toEqual(given);
});

/** The colours of lines and bars in the charts of a note. */
function chartColours(change?: Files): ReadonlySet<string> {
  const house = change === undefined ? undefined : templateOf(change);
  const files = unzipSync(
    writeDocx(CHARTS_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), house && applied(house, CHARTS_DOCUMENT)),
  );
  const charts = Object.entries(files).filter(([path]) => /charts\/chart\d+\.xml$/.test(path));
  return new Set(
    charts.flatMap(([, bytes]) =>
      [...strFromU8(bytes).matchAll(/<c:ser>.*?<\/c:ser>/gs)].flatMap(([series]) =>
        [...series.matchAll(/<a:srgbClr val="(\w+)"/g)].map(([, colour = ""]) => colour),
      ),
    ),
  );
}

test("uses the theme's colours in a chart with several series", () => {
  const accents = ["8a1538", "c99700", "00594f", "5b8f22", "6a2c91", "d8631e"];
  const scheme = accents.map(
    (colour, place) => `<a:accent${place + 1}><a:srgbClr val="${colour}"/></a:accent${place + 1}>`,
  );
  const colours = chartColours(
    withTheme(`<a:themeElements><a:clrScheme name="x">${scheme.join("")}</a:clrScheme></a:themeElements>`),
  );
  expect([...colours]).toEqual(expect.arrayContaining(["8a1538", "b58800", "00594f"]));
  const ours = chartColours();
  const shared = [...colours].filter(
    (colour) => ours.has(colour) && !["ffffff", "1a1a1a", "555555", "000000"].includes(colour),
  );
  expect(shared).toEqual([]);
});
