import { VERIFY_LIMITS } from "../../limits/limits.ts";
import { descendantsNamed, EMPTY, ownText, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { VerifiedChart } from "../content.ts";

/** The data that a chart part caches, so that it can be drawn without the workbook (ECMA-376 part 1, 21.2.2). */
export function chartOf(part: XmlElement): VerifiedChart {
  const series = descendantsNamed(part, "c:ser");
  const limit = Math.floor(VERIFY_LIMITS.chartValues / Math.max(1, series.length));
  return {
    kind: kindOf(part),
    categories: pointsOf(descendantsNamed(series[0], "c:cat")[0], (text) => text, limit),
    series: series.map((each) => ({
      name: pointsOf(descendantsNamed(each, "c:tx")[0], (text) => text, 1)[0] ?? "",
      values: pointsOf(descendantsNamed(each, "c:val")[0], Number, limit),
    })),
  };
}

function kindOf(part: XmlElement): string {
  if (descendantsNamed(part, "c:lineChart").length > 0) return "line";
  return descendantsNamed(part, "c:grouping")[0]?.attributes.val === "stacked" ? "stackedBar" : "bar";
}

/** At most `limit` points by index, because a file may state any count; a missing point is null. */
function pointsOf<Value>(
  data: XmlElement | undefined,
  read: (text: string) => Value,
  limit: number,
): (Value | null)[] {
  const count = Number(descendantsNamed(data, "c:ptCount")[0]?.attributes.val ?? 0);
  const points = new Map(
    descendantsNamed(data, "c:pt").map((point) => [
      Number(point.attributes.idx),
      ownText(descendantsNamed(point, "c:v")[0] ?? EMPTY),
    ]),
  );
  return Array.from({ length: Math.max(0, Math.min(count, limit)) || 0 }, (_, place) => {
    const text = points.get(place);
    return text === undefined ? null : read(text);
  });
}
