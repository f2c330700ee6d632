import fc from "fast-check";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { ENGLISH } from "../../../../core/language/english.ts";
import { breakLines } from "../../../../core/write/pdf/layout/lines/break-lines.ts";
import { measure } from "../../../../core/write/pdf/layout/measure/measure.ts";
import type { RunStyle } from "../../../../core/write/pdf/layout/measure/styled-text.ts";
import type { TextMeasurer } from "../../../../core/write/pdf/layout/measure/text-measurer.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { faces } from "../../../support/faces.ts";
import { office } from "../../../support/sample.ts";
import { documentOf, heading, paragraph, strong } from "../docx/tree.ts";

const missing: string[] = [];
const measurer: TextMeasurer = {
  faces,
  linkColour: "000000",
  forms: ENGLISH,
  onMissing: (character) => missing.push(character),
  footnoteElements: new Map(),
  pageOf: () => undefined,
  pagesAsked: new Map(),
};

function linesOf(text: string, width: number, language: string): readonly string[] {
  const style: RunStyle = {
    bold: false,
    italic: false,
    size: 10,
    colour: "000000",
    rise: 0,
    element: null,
    language,
  };
  const boxes = measure(measurer, [{ type: "text", value: text }], style);
  const lines = breakLines(measurer, boxes, width);
  expect(Math.max(0, ...lines.map((line) => line.width))).toBeLessThanOrEqual(width + 0.01);
  return lines.map((line) => line.runs.map((run) => run.glyphs.map((glyph) => glyph.text).join("")).join(""));
}

const CLOSING = "、。，．！？」』）】〉》〕”’・：；々ーゃゅょっァヶ";
const OPENING = "「『（【〈《〔“‘";

const CHINESE =
  "双方就“关键矿产”合作、贸易与投资（包括教育、签证）交换了意见。双方强调——在《联合声明》的基础上——继续推进务实合作，并同意于2026年在伦敦举行下一轮对话。";
const JAPANESE =
  "外務大臣は、ロンドンで英国の外相と会談し、「重要鉱物」に関する協力について意見を交換しました。両国はサプライチェーンの強靭化（きょうじんか）を進めることで一致しました。";

test.each([
  ["Chinese", "zh", CHINESE],
  ["Japanese", "ja", JAPANESE],
])(
  "%s breaks between letters, with no closing mark at the start of a line and no opening one at its end",
  (_, language, text) => {
    for (let width = 40; width <= 300; width += 10) {
      const lines = linesOf(text, width, language);
      expect(lines.join("")).toBe(text);
      expect(lines.length).toBeGreaterThan(2);
      for (const line of lines.slice(1)) expect(CLOSING).not.toContain(line[0]);
      for (const line of lines) expect(OPENING).not.toContain(line.at(-1));
    }
    expect(missing).toEqual([]);
  },
);

test("keeps punctuation on its side of a break in any text", () => {
  const letter = fc.constantFrom("中", "文", "あ", "イ", "a", "7", " ");
  const mark = fc.constantFrom("、", "。", "」", "）", "「", "（");
  const word = fc.array(fc.oneof({ weight: 4, arbitrary: letter }, mark), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(word, fc.integer({ min: 60, max: 200 }), (letters, width) => {
      const text = letters
        .join("")
        .replace(/[「（]{3,}/g, "「")
        .replace(/[、。」）]{3,}/g, "。")
        .replace(/ +/g, " ");
      for (const line of linesOf(`中${text}文`, width, "ja").slice(1))
        expect("、。」）").not.toContain(line[0]);
    }),
  );
});

test("breaks Korean at spaces, and inside a word that is wider than the column", () => {
  const text = "대한민국 외교부 장관은 런던에서 2026년 3월에 G7회의와 MOU를 논의하였다.";
  for (let width = 70; width <= 300; width += 10) {
    const lines = linesOf(text, width, "ko");
    expect(lines.join("")).toBe(text);
    for (const line of lines.slice(0, -1)) expect(line.endsWith(" ")).toBe(true);
  }
  expect(linesOf("대한민국외교부장관은", 35, "ko").join("")).toBe("대한민국외교부장관은");
});

test("sets quotation marks and dashes in full width in Chinese and Japanese text only", () => {
  const facesOf = (language: string) =>
    ["“", "”", "—", "…"].map((mark) => {
      const style: RunStyle = {
        bold: false,
        italic: false,
        size: 10,
        colour: "000000",
        rise: 0,
        element: null,
        language,
      };
      return measure(measurer, [{ type: "text", value: mark }], style)[0]?.runs[0]?.face.name;
    });
  expect(new Set(facesOf("zh-CN"))).toEqual(new Set(["Noto Sans SC"]));
  expect(new Set(facesOf("ja"))).toEqual(new Set(["Noto Sans JP"]));
  expect(new Set([...facesOf("en-GB"), ...facesOf("ko")])).toEqual(new Set(["regular"]));
});

test("sets the apostrophe of a European name in normal width in Chinese text", () => {
  const style: RunStyle = {
    bold: false,
    italic: false,
    size: 10,
    colour: "000000",
    rise: 0,
    element: null,
    language: "zh",
  };
  const boxes = measure(measurer, [{ type: "text", value: "d’Ivoire‘中’" }], style);
  const runs = boxes.flatMap((box) => box.runs.map((run) => [run.face.name, run.text]));
  expect(runs[0]).toEqual(["regular", "d’Ivoire"]);
  expect(runs.slice(1).every(([face]) => face === "Noto Sans SC")).toBe(true);
});

test("strokes synthetic bold in the text colour, with one embedded font", async () => {
  const document = documentOf([
    heading(1, "t", "关键矿产"),
    paragraph(["关", strong("键矿"), "产 and text"]),
  ]);
  const bytes = writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes;
  const task = getDocument({ data: bytes, verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { fnArray, argsArray } = await page.getOperatorList();
  const modes = fnArray.flatMap((fn, index) =>
    fn === OPS.setTextRenderingMode ? [argsArray[index][0]] : [],
  );
  expect(modes).toEqual([2, 0, 2, 0]);
  const fonts = new Set(fnArray.flatMap((fn, index) => (fn === OPS.setFont ? [argsArray[index][0]] : [])));
  expect(fonts.size).toBe(3);
  await task.destroy();
});
