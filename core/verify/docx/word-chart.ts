import { found, type WordElement } from "../../word-file/word-file.ts";
import type { VerifiedChart } from "../content.ts";

/** What a chart's part keeps of its data, so that it can be drawn without the workbook (ECMA-376 part 1, 21.2.2). */
export function chartOf(part: WordElement): VerifiedChart {
  const series = found(part, "c:ser");
  return {
    kind: kindOf(part),
    categories: pointsOf(found(series[0], "c:cat")[0], (text) => text),
    series: series.map((each) => ({
      name: pointsOf(found(each, "c:tx")[0], (text) => text)[0] ?? "",
      values: pointsOf(found(each, "c:val")[0], Number),
    })),
  };
}

function kindOf(part: WordElement): string {
  if (found(part, "c:lineChart").length > 0) return "line";
  return found(part, "c:grouping")[0]?.attributes.val === "stacked" ? "stackedBar" : "bar";
}

/** Points by their places; one that is not there is a gap. */
function pointsOf<Value>(data: WordElement | undefined, read: (text: string) => Value): (Value | null)[] {
  const count = Number(found(data, "c:ptCount")[0]?.attributes.val ?? 0);
  const points = new Map(
    found(data, "c:pt").map((point) => [Number(point.attributes.idx), found(point, "c:v")[0]?.text ?? ""]),
  );
  return Array.from({ length: Math.min(count, MOST) }, (_, place) => {
    const text = points.get(place);
    return text === undefined ? null : read(text);
  });
}

/** A damaged file may name any count. */
const MOST = 10_000;
