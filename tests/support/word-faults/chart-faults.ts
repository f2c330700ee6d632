import { packageFaults } from "./package-faults.ts";
import { below, childOf, doubles, openPackage, type WordPackage, type XmlElement } from "./word-package.ts";
import { zipFaults } from "./zip-faults.ts";

/** Faults of charts with inconsistent data or axes, or with an invalid workbook, which Word does not open. */
export function chartFaults({ parts, trees }: WordPackage): readonly string[] {
  const charts = [...trees].filter(([path]) => /^word\/charts\/chart\d+\.xml$/.test(path));
  const workbooks = [...parts].filter(([path]) => path.endsWith(".xlsx"));
  return [
    ...charts.flatMap(([path, chart]) => dataFaults(chart).map((fault) => `${path}: ${fault}`)),
    ...workbooks.flatMap(([path, bytes]) => workbookFaults(bytes).map((fault) => `${path}: ${fault}`)),
  ];
}

function dataFaults(chart: XmlElement): readonly string[] {
  const axes = below(chart, "c:catAx", "c:valAx").map(
    (axis) => childOf(axis, "c:axId")?.attributes.val ?? "",
  );
  const asked = below(chart, "c:crossAx").map(({ attributes }) => attributes.val ?? "");
  const plots = below(chart, "c:barChart", "c:lineChart").flatMap((plot) =>
    plot.children.filter(({ name }) => name === "c:axId").map(({ attributes }) => attributes.val ?? ""),
  );
  const series = below(chart, "c:ser").map((each) => childOf(each, "c:idx")?.attributes.val ?? "");
  return [
    ...doubles(axes).map((id) => `two axes have the number ${id}`),
    ...doubles(series).map((id) => `two series have the number ${id}`),
    ...[...asked, ...plots].filter((id) => !axes.includes(id)).map((id) => `there is no axis ${id}`),
    ...below(chart, "c:strCache", "c:numCache").flatMap(cacheFaults),
    ...(below(chart, "c:externalData").length === 1 ? [] : ["the chart has no workbook"]),
  ];
}

function cacheFaults(cache: XmlElement): readonly string[] {
  const count = Number(childOf(cache, "c:ptCount")?.attributes.val);
  const places = below(cache, "c:pt").map(({ attributes }) => attributes.idx ?? "");
  const values = cache.name === "c:numCache" ? below(cache, "c:v").map(({ text }) => Number(text)) : [];
  return [
    ...doubles(places).map((place) => `point ${place} stands twice`),
    ...(places.every((place) => Number(place) < count) ? [] : ["a point stands behind the last"]),
    ...(values.every(Number.isFinite) ? [] : ["a value is no number"]),
  ];
}

function workbookFaults(bytes: Uint8Array): readonly string[] {
  const zip = zipFaults(bytes);
  if (zip.length > 0) return zip;
  const workbook = openPackage(bytes);
  const sheet = workbook.trees.get("xl/worksheets/sheet1.xml");
  const cells = below(sheet, "c").map(({ attributes }) => attributes.r ?? "");
  return [...packageFaults(workbook), ...doubles(cells).map((cell) => `cell ${cell} stands twice`)];
}
