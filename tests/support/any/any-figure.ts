import fc from "fast-check";
import { describeChart } from "../../../core/chart/describe-chart.ts";
import type { Chart, Figure, ImageFile, Inline } from "../../../core/document/node.ts";
import { loadImage } from "../../../core/image/load-image.ts";
import { pngOf } from "../png.ts";
import { expectValue } from "../sample.ts";
import { anyName } from "./any-text.ts";

function picture(name: string, width: number, height: number): ImageFile {
  return expectValue(
    loadImage(
      name,
      pngOf(width, height, "grey", (x) => x % 256),
    ),
  );
}

/** The pictures that any document may show. */
export const IMAGES: Readonly<Record<string, ImageFile>> = {
  "wide.png": picture("wide.png", 300, 20),
  "tall.png": picture("tall.png", 10, 300),
  "dot.png": picture("dot.png", 1, 1),
};

const anyNumber: fc.Arbitrary<number | null> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -2000, max: 20_000 }) },
  { weight: 2, arbitrary: fc.double({ min: -5, max: 5, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1e-9, -1e-9, 1e12, -1e15, 1e300, 5e-324) },
  { weight: 1, arbitrary: fc.constant(null) },
);

export const anyChart: fc.Arbitrary<Chart> = fc
  .record({
    kind: fc.constantFrom<Chart["kind"]>("bar", "line", "stackedBar"),
    unit: anyName,
    categories: fc.array(anyName, { minLength: 1, maxLength: 30, size: "large" }),
    names: fc.array(anyName, { maxLength: 8, size: "large" }),
    numbers: fc.array(anyNumber, { minLength: 1, maxLength: 40 }),
    table: fc.boolean(),
  })
  .map(({ kind, unit, categories, names, numbers, table }) => ({
    type: "chart",
    kind,
    unit,
    categories,
    series: names.map((name, series) => ({
      name,
      values: categories.map((_, place) => numbers[(series * 7 + place) % numbers.length] ?? null),
    })),
    table,
  }));

export function anyFigure(inlines: fc.Arbitrary<readonly Inline[]>): fc.Arbitrary<Figure> {
  const image = fc.record(
    {
      type: fc.constant("image" as const),
      name: fc.constantFrom(...Object.keys(IMAGES)),
      width: fc.double({ min: 0.01, max: 1, noNaN: true }),
    },
    { requiredKeys: ["type", "name"] },
  );
  return fc.tuple(inlines, fc.oneof(anyChart, image)).map(([caption, content]) => ({
    type: "figure",
    id: "",
    caption,
    content,
    alternative: content.type === "chart" ? describeChart(content, "en-GB") : `The picture ${content.name}`,
  }));
}
