import { expect, test } from "vitest";
import { openPictures } from "../../../core/image/pictures.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { read } from "../../../core/read/read.ts";
import { traceMarkup } from "../../../core/render/markup.ts";
import { expectValue } from "../../support/sample.ts";
import { greyPng } from "../write/docx/png.ts";

function reading(markup: string) {
  const trace = traceMarkup();
  trace.append(`<h1>T</h1>${markup}`, { file: "t.hbs", line: 1, column: -9 }, true);
  const bytes = greyPng(4, 4).bytes;
  const webp = new TextEncoder().encode("RIFF....WEBPVP8 ");
  const pictures = openPictures({
    "map.png": { type: "read", file: "images/map.png", bytes },
    "map.webp": { type: "read", file: "images/map.webp", bytes: webp },
  });
  return read(trace.finish(), "en-GB", pictures);
}

const SERIES =
  '<series name="Exports"><value at="2022">1.5</value><value at="2023">2</value></series>' +
  '<series name="Imports"><value at="2023">0.5</value><value at="2024"></value></series>';

test("reads a chart with its caption, and describes it from its data", () => {
  const [, figure] = expectValue(
    reading(
      `<figure id="trade"><figcaption>Trade</figcaption><chart kind="stacked-bar" unit="£ billion" table="below">${SERIES}</chart></figure>`,
    ),
  );
  expect(figure).toEqual({
    type: "figure",
    id: "trade",
    caption: [{ type: "text", value: "Trade" }],
    content: {
      type: "chart",
      kind: "stackedBar",
      unit: "£ billion",
      categories: ["2022", "2023", "2024"],
      series: [
        { name: "Exports", decimals: 1, values: [1.5, 2, null] },
        { name: "Imports", decimals: 1, values: [null, 0.5, null] },
      ],
      table: true,
    },
    alternative:
      "Stacked bar chart, £ billion, 2022 to 2024. Exports: 2022 1.5, 2023 2.0, no figure for 2024. Imports: 2023 0.5, no figure for 2022, 2024.",
  });
});

test.each([
  ["<figure><figcaption>x</figcaption></figure>", /1:1: <figure> holds 0 charts and pictures/],
  ['<figure><chart kind="pie" unit="t"/></figure>', /1:9: kind cannot be "pie"; use bar, line, stacked-bar/],
  ['<figure><chart kind="bar"/></figure>', /<chart> has no unit/],
  ['<figure><chart kind="bar" unit="t"/></figure>', /<chart> has no values/],
  ['<figure><img src="no.png" alt="x"/></figure>', /1:9: there is no picture "no.png"/],
  ['<figure><img src="map.png"/></figure>', /1:9: the picture has no alt/],
  [
    '<figure><chart unit="t"><series name="A"><value at="1">1,5</value></series></chart></figure>',
    /1:42: "1,5" is not a number/,
  ],
  [
    '<figure><chart unit="t"><series name="A"><value at="1">1</value><value at="1">2</value></series></chart></figure>',
    /two values at "1"/,
  ],
])("reports %s", (markup, message) => {
  expect(reading(markup).problems.map(problemText).join("\n")).toMatch(message);
});

test("reports a picture that cannot be shown at its place in the template", () => {
  expect(reading('<figure><img src="map.webp" alt="A"/></figure>').problems.map(problemText)).toEqual([
    't.hbs:1:9: the picture "map.webp" is a WebP picture; save it as PNG or JPEG',
  ]);
});
