import { CHART_KINDS } from "../chart/chart-kinds.ts";
import { describeChart } from "../chart/describe-chart.ts";
import { decimalsOf } from "../chart/figures.ts";
import type { Block, Chart, ChartKind, ChartSeries, Figure, Image } from "../document/node.ts";
import { isMarkupElement, type MarkupElement } from "./element.ts";
import { readImage } from "./read-image.ts";
import { readInlines } from "./read-inlines.ts";
import { childElements, classOf, keepPassage, type MarkupReading, report } from "./reading.ts";
import { addTarget } from "./references.ts";

/** Kinds of chart by their names in the markup. */
const KINDS: ReadonlyMap<string, ChartKind> = new Map(
  (Object.keys(CHART_KINDS) as readonly ChartKind[]).map((kind) => [CHART_KINDS[kind].markup, kind]),
);

/** `<figure><figcaption>…</figcaption>` with one `<chart>` or `<img>`. */
export function readFigure(reading: MarkupReading, element: MarkupElement): readonly Block[] {
  classOf(reading, element, []);
  const parts = childElements(reading, element, ["figcaption", "chart", "img"]);
  const caption = parts
    .filter((part) => part.name === "figcaption")
    .flatMap((part) => {
      classOf(reading, part, []);
      return readInlines(reading, part.children, "<figcaption>");
    });
  const shown = parts.filter((part) => part.name !== "figcaption");
  const [first] = shown;
  if (!first || shown.length > 1) {
    const message = `<figure> holds ${shown.length} charts and pictures`;
    report(reading, element.offset, "figure-content", message, "put one <chart> or <img> into each <figure>");
    return [];
  }
  const content = first.name === "img" ? readImage(reading, first) : readChart(reading, first);
  const alternative = alternativeOf(reading, first, content);
  if (!content) return [];
  const { id } = element.attributes;
  if (id !== undefined) addTarget(reading, element, id, caption);
  const figure: Figure = { type: "figure", ...(id && { id }), caption, content, alternative };
  keepPassage(reading, element.offset, figure);
  return [figure];
}

/** The alternative text that the template gives; by default a chart's is made from its data. A picture must have one. */
function alternativeOf(
  reading: MarkupReading,
  element: MarkupElement,
  content: Chart | Image | undefined,
): string {
  const alternative = element.attributes.alt?.trim() ?? "";
  if (alternative === "" && content?.type === "chart") return describeChart(content, reading.language);
  if (alternative === "" && element.name === "img") {
    const message = "the picture has no alt, which tells readers who cannot see it what it shows";
    report(reading, element.offset, "no-alternative", message, 'write alt="what it shows"');
  }
  return alternative;
}

function readChart(reading: MarkupReading, element: MarkupElement): Chart | undefined {
  classOf(reading, element, []);
  const { kind = "bar", unit = "", table } = element.attributes;
  const known = KINDS.get(kind);
  const problem = (message: string, hint: string): undefined => {
    report(reading, element.offset, "wrong-chart", message, hint);
    return undefined;
  };
  if (!known) return problem(`kind cannot be "${kind}"`, `use ${[...KINDS.keys()].join(", ")}`);
  if (unit === "") return problem("<chart> has no unit", 'say what the numbers count: unit="£ billion"');
  if (table !== undefined && table !== "below")
    return problem(`table cannot be "${table}"`, 'write table="below"');
  const read = childElements(reading, element, ["series"]).map((series) => readSeries(reading, series));
  const categories = [...new Set(read.flatMap(({ points }) => [...points.keys()]))];
  if (categories.length === 0)
    return problem("<chart> has no values", "print it only {{#if}} its series has values");
  const series = read.map(
    ({ name, points, decimals }): ChartSeries => ({
      name,
      decimals,
      values: categories.map((category) => points.get(category) ?? null),
    }),
  );
  return { type: "chart", kind: known, unit, categories, series, table: table === "below" };
}

interface ReadSeries {
  readonly name: string;
  readonly points: ReadonlyMap<string, number | null>;
  /** The number of decimals of the value that has the most. */
  readonly decimals: number;
}

/** Decimals of a number that binary64 holds exactly, within the limit of `toFixed`. */
const MAX_DECIMALS = 15;

function readSeries(reading: MarkupReading, element: MarkupElement): ReadSeries {
  classOf(reading, element, []);
  const points = new Map<string, number | null>();
  let decimals = 0;
  for (const value of childElements(reading, element, ["value"])) {
    classOf(reading, value, []);
    const { at = "" } = value.attributes;
    const words = value.children
      .map((node) => (isMarkupElement(node) ? "" : node.value))
      .join("")
      .trim();
    const number = words === "" ? null : Number(words);
    if (at === "" || points.has(at)) {
      const message = at === "" ? "<value> has no at" : `the series has two values at "${at}"`;
      report(reading, value.offset, "wrong-chart", message, 'write <value at="2023">2.1</value> once');
    } else if (number !== null && !Number.isFinite(number)) {
      const hint = "write digits with a point, without units or thousands separators";
      report(reading, value.offset, "wrong-chart", `"${words}" is not a number`, hint);
    } else {
      points.set(at, number);
      decimals = Math.max(decimals, decimalsIn(words, number));
    }
  }
  return { name: element.attributes.name ?? "", points, decimals: Math.min(MAX_DECIMALS, decimals) };
}

/** The decimals as written, trailing zeros included, as they show precision; as many as needed in exponent notation. */
function decimalsIn(words: string, number: number | null): number {
  return /^[-+]?\d*\.?\d*$/.test(words) ? (words.split(".")[1] ?? "").length : decimalsOf(number ?? 0);
}
