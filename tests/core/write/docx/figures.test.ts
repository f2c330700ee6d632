import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { layoutChart } from "../../../../core/chart/layout-chart.ts";
import { styleOfSeries } from "../../../../core/chart/series-style.ts";
import { naturalSize } from "../../../../core/document/image-size.ts";
import type { Chart, Document, Figure, Meta } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { chart, figure, section } from "./further-sample.ts";
import { elements, openDocx, outline, type Parts, partXml } from "./open-docx.ts";
import { greyPng } from "./png.ts";
import { documentOf, list } from "./tree.ts";

const TEXT_WIDTH = 475.28;

function withPicture(...figures: readonly Figure[]): Document {
  return { ...documentOf(figures), images: { map: greyPng(400, 100), wall: greyPng(100, 2000) } };
}

/** Width and height of each drawing, in points. */
function sizes(parts: Parts): readonly (readonly number[])[] {
  return elements(partXml(parts, "word/document.xml"), "wp:extent").map(({ attributes }) =>
    [attributes.cx, attributes.cy].map((each) => Number(each) / 12_700),
  );
}

test("writes a picture in line, with alternative text, on the page of its caption", () => {
  const xml = partXml(openDocx(withPicture(figure({ type: "image", name: "map" }))), "word/document.xml");
  expect(elements(xml, "wp:inline")).toHaveLength(1);
  expect(elements(xml, "wp:docPr")[0]?.attributes).toEqual({
    id: "1",
    name: "Trade in goods",
    descr: "Trade grew in each year but one.",
  });
  expect(outline(xml)).toEqual(["Caption: Trade in goods", "Figure: "]);
  expect(elements(elements(xml, "w:p")[0] ?? "", "w:keepNext")).toHaveLength(1);
});

test("writes a picture that is shown twice as one part, with unique drawing ids", () => {
  const image = figure({ type: "image", name: "map" });
  const parts = openDocx(withPicture(image, { ...image }));
  expect([...parts.keys()].filter((path) => path.includes("media"))).toEqual(["word/media/picture1.png"]);
  const ids = elements(partXml(parts, "word/document.xml"), "wp:docPr").map((each) => each.attributes.id);
  expect(ids).toEqual(["1", "2"]);
});

test("embeds the bytes of a picture unchanged", () => {
  const document = withPicture(figure({ type: "image", name: "map" }));
  const written = unzipSync(writeDocx(document, DEFAULT_HOUSE_STYLE))["word/media/picture1.png"];
  expect(written).toEqual(document.images?.map?.bytes);
});

test("does not write the file name of a picture", () => {
  const image = figure({ type: "image", name: "C-Smith/embassy draft.png" });
  const images = { "C-Smith/embassy draft.png": greyPng(40, 10) };
  const xml = partXml(openDocx({ ...documentOf([image]), images }), "word/document.xml");
  expect(elements(xml, "pic:cNvPr")[0]?.attributes.name).toBe("Picture 1");
  expect(xml).not.toContain("Smith");
});

test("sizes a picture naturally, by its share of the width, or to fit the page", () => {
  const image = (name: string, width?: number) =>
    figure({ type: "image", name, ...(width !== undefined && { width }) });
  const [own, share, high] = sizes(openDocx(withPicture(image("map"), image("map", 0.5), image("wall"))));
  expect(own).toEqual([300, 75]);
  expect(share?.[0]).toBeCloseTo(TEXT_WIDTH / 2, 1);
  expect(high?.[1]).toBeLessThan(841.89 - 60 - 64);
  expect((high?.[1] ?? 0) / (high?.[0] ?? 1)).toBeCloseTo(20, 2);
});

test("sizes a picture by its resolution, by default 96 dpi", () => {
  expect(naturalSize(greyPng(300, 150))).toEqual({ width: 225, height: 112.5 });
  expect(naturalSize(greyPng(300, 150, 11_811))).toEqual({ width: 72, height: 36 });
  const jfif = [0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 0, 144, 0, 144];
  const dense = Uint8Array.from([...jfif.slice(0, 14), 0, 144, 0, 144]);
  expect(naturalSize({ format: "jpeg", bytes: dense, width: 144, height: 72 })).toEqual({
    width: 72,
    height: 36,
  });
});

test("throws for a picture that the document does not have", () => {
  expect(() => openDocx(documentOf(figure({ type: "image", name: "map" })))).toThrow('no picture "map"');
});

test("caches the numbers of a chart, with gaps for absent ones", () => {
  const xml = partXml(openDocx(documentOf(figure(chart("line")))), "word/charts/chart1.xml");
  expect(elements(xml, "c:lineChart")).toHaveLength(1);
  const [exports] = elements(xml, "c:ser");
  const cache = elements(exports ?? "", "c:numCache")[0];
  expect(elements(cache ?? "", "c:pt").map((each) => each.attributes.idx)).toEqual(["0", "1", "3"]);
  expect(elements(xml, "c:dispBlanksAs")[0]?.attributes.val).toBe("gap");
  expect(elements(xml, "c:autoUpdate")[0]?.attributes.val).toBe("0");
  expect(elements(xml, "a:t").map((each) => each.text)).toEqual(["£ billion"]);
});

test("formats series as in the PDF: lines by dash and marker, bars by lightness, hatch and a white edge", () => {
  const part = (kind: "bar" | "line") =>
    partXml(openDocx(documentOf(figure(chart(kind)))), "word/charts/chart1.xml");
  const values = (kind: "bar" | "line", name: string) =>
    elements(part(kind), name).map((each) => each.attributes.val ?? each.attributes.prst);
  expect(values("line", "a:prstDash")).toEqual(["solid", "dash", "sysDot"]);
  expect(values("line", "c:symbol")).toEqual(["circle", "square", "diamond"]);
  const [first, second, third] = [0, 1, 2].map((series) => styleOfSeries(series).colour);
  const white = "ffffff";
  const colours = [first, white, second, white, white, third, white];
  expect(values("bar", "a:pattFill")).toEqual(["ltHorz"]);
  expect(values("bar", "a:srgbClr").filter((colour) => colours.includes(String(colour)))).toEqual(colours);
});

/** The part of a chart that is shown alone, and the height of its drawing in points. */
function drawn(content: Chart, meta: Partial<Meta> = {}): { readonly xml: string; readonly height: number } {
  const parts = openDocx(documentOf(figure(content), meta));
  return { xml: partXml(parts, "word/charts/chart1.xml"), height: sizes(parts)[0]?.[1] ?? 0 };
}

function settingOf(xml: ReturnType<typeof elements>[number] | undefined, name: string) {
  return elements(xml ?? "", name).map(({ attributes }) => attributes);
}

function settingIn(xml: Parameters<typeof elements>[0], name: string): string | undefined {
  return elements(xml, name)[0]?.attributes.val;
}

const LONG_NAMES = {
  categories: ["Hydroelectric power of the southern regions", "Wind farms of the northern regions", "Coal"],
  series: [{ name: "Output", values: [3, 2, 1] }],
};

test.each([
  ["upright bars", chart("bar")],
  ["bars that lie, as their names are long", chart("bar", LONG_NAMES)],
  ["lines", chart("line")],
])("makes a chart as high as in the PDF: %s", (_, content) => {
  const { text, colours } = DEFAULT_HOUSE_STYLE;
  const { height } = layoutChart(content, {
    width: TEXT_WIDTH,
    language: "en-GB",
    size: text.note.size,
    measure: (words, size) => words.length * size * 0.5,
    colours,
  });
  expect(drawn(content).height).toBeCloseTo(height, 1);
});

test("writes horizontal bars as in the PDF, the first category at the top and numbers below", () => {
  const { xml } = drawn(chart("bar", LONG_NAMES));
  expect(settingIn(xml, "c:barDir")).toBe("bar");
  const [categories, values] = [elements(xml, "c:catAx")[0], elements(xml, "c:valAx")[0]];
  expect(categories && elements(categories, "c:orientation")[0]?.attributes.val).toBe("maxMin");
  expect(values && elements(values, "c:crosses")[0]?.attributes.val).toBe("max");
  expect(settingIn(drawn(chart("bar")).xml, "c:barDir")).toBe("col");
});

test("writes the unit above the chart, and nothing without a unit", () => {
  const titled = drawn(chart("bar")).xml;
  const [title] = elements(titled, "c:title");
  expect(title && elements(title, "a:t")[0]?.text).toBe("£ billion");
  const bare = drawn(chart("bar", { unit: "" })).xml;
  expect(elements(bare, "c:title")).toEqual([]);
  expect(settingIn(bare, "c:autoTitleDeleted")).toBe("1");
});

test("places unit and legend at the right of a right-to-left chart, inside of it", () => {
  for (const kind of ["bar", "line"] as const) {
    const { xml } = drawn(chart(kind), { language: "ar" });
    const places = ["c:title", "c:legend"].map((name) => settingIn(elements(xml, name)[0] ?? "", "c:x"));
    for (const place of places) expect(Number(place)).toBeGreaterThan(0.2);
    for (const place of places) expect(Number(place)).toBeLessThan(1);
    expect(elements(elements(xml, "c:title")[0] ?? "", "a:pPr")[0]?.attributes.algn).toBe("r");
    expect(settingIn(elements(drawn(chart(kind)).xml, "c:legend")[0] ?? "", "c:x")).toBe("0");
  }
});

test("sets the paragraph of a chart, not of a picture, from left to right, with mirrored indents", () => {
  const inItem = list([["نفط", figure(chart("bar"))], [figure({ type: "image", name: "map" })]]);
  const document = { ...documentOf(inItem, { language: "ar" }), images: { map: greyPng(400, 100) } };
  const xml = partXml(openDocx(document), "word/document.xml");
  const [plotted, picture] = elements(xml, "w:p").filter((each) => elements(each, "w:drawing").length > 0);
  expect(settingOf(plotted, "w:bidi")).toEqual([{ "w:val": "false" }]);
  const [indent] = settingOf(plotted, "w:ind");
  expect(indent?.["w:left"] ?? "0").toBe("0");
  expect(Number(indent?.["w:right"])).toBeGreaterThan(0);
  expect(settingOf(picture, "w:bidi")).toEqual([]);
});

test("labels bars with the decimals of the most precise value, grouped, with a true minus sign", () => {
  const series = [
    { name: "A", values: [1210, 342.5, -0.25] },
    { name: "B", decimals: 1, values: [1, 2, 3] },
  ];
  const { xml } = drawn(chart("bar", { categories: ["2021", "2022", "2023"], series }));
  const formats = elements(xml, "c:dLbls").map(
    (each) => each.children.find(({ name }) => name === "c:numFmt")?.attributes.formatCode,
  );
  expect(formats).toEqual(['#,##0.00;"\u2212"#,##0.00', '#,##0.0;"\u2212"#,##0.0']);
});

test("leaves space for labels of negative bars above category names", () => {
  const values = (low: number) => [{ name: "A", values: [3, low] }];
  const depth = (low: number) =>
    Number(settingIn(drawn(chart("bar", { categories: ["a", "b"], series: values(low) })).xml, "c:min"));
  expect(depth(-1)).toBeLessThan(-1);
  expect(depth(1)).toBe(0);
});

test("omits overlapping category names at regular intervals", () => {
  const years = Array.from({ length: 40 }, (_, year) => String(1980 + year));
  const { xml } = drawn(
    chart("line", { categories: years, series: [{ name: "A", values: years.map(Number) }] }),
  );
  expect(Number(settingIn(xml, "c:tickLblSkip"))).toBeGreaterThan(1);
  expect(settingIn(drawn(chart("line")).xml, "c:tickLblSkip")).toBe("1");
});

test("lays out a chart in the width of one of two columns", () => {
  const [narrow] = sizes(openDocx(documentOf([section({ columns: 2 }, figure(chart("line")))])));
  const [wide] = sizes(openDocx(documentOf(figure(chart("line")))));
  expect(narrow?.[0]).toBeLessThan((wide?.[0] ?? 0) / 2);
  expect(narrow?.[1]).toBeGreaterThanOrEqual(wide?.[1] ?? 0);
});

test("writes the numbers of the chart into the referenced cells of the workbook", () => {
  const files = unzipSync(writeDocx(documentOf(figure(chart("bar"))), DEFAULT_HOUSE_STYLE));
  const chartXml = new TextDecoder().decode(files["word/charts/chart1.xml"]);
  const workbook = unzipSync(files["word/embeddings/workbook1.xlsx"] ?? new Uint8Array());
  const sheet = new TextDecoder().decode(workbook["xl/worksheets/sheet1.xml"]);
  const cells = new Map(
    elements(sheet, "c").map((each) => [
      each.attributes.r,
      elements(each, "v")[0]?.text ?? elements(each, "t")[0]?.text,
    ]),
  );
  expect(
    elements(chartXml, "c:f")
      .map((each) => each.text)
      .slice(0, 3),
  ).toEqual(["Sheet1!$B$1", "Sheet1!$A$2:$A$5", "Sheet1!$B$2:$B$5"]);
  expect(["A1", "B1", "A2", "B2", "B4", "C5"].map((cell) => cells.get(cell))).toEqual([
    "£ billion",
    "Exports",
    "2022",
    "1.2",
    undefined,
    "1.4",
  ]);
});

test("writes the table of a chart below it on the same page if requested", () => {
  const xml = partXml(openDocx(documentOf(figure(chart("bar", { table: true })))), "word/document.xml");
  const lines = outline(xml);
  expect(lines.slice(0, 6)).toEqual([
    "Caption: Trade in goods",
    "Figure: ",
    "TableHead: £ billion",
    "TableHead: Exports",
    "TableHead: Imports",
    "TableHead: Balance of services",
  ]);
  expect(lines).toContain("TableText: −0.3");
  expect(elements(elements(xml, "w:p")[1] ?? "", "w:keepNext")).toHaveLength(1);
});
