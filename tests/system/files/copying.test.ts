import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../../core/house-style/house-style.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import {
  columns,
  documentOf,
  headCell,
  heading,
  list,
  paragraph,
  row,
  strong,
  table,
} from "../../core/write/docx/tree.ts";
import { DECLARATIONS } from "../../support/declaration.ts";
import { office } from "../../support/sample.ts";
import { READERS, type ReaderName, readWithAll } from "./pdf-readers.ts";

/** A text with its language and direction. */
interface Sample {
  readonly name: string;
  readonly direction: "ltr" | "rtl";
  readonly texts: readonly string[];
  readonly document: Document;
}

/** One tall page, so that no header or footer comes between the lines of a paragraph. */
const TALL: HouseStyle = {
  ...DEFAULT_HOUSE_STYLE,
  paper: { ...DEFAULT_HOUSE_STYLE.paper, width: 842, height: 9000 },
};

/** Characters of a text that fits on one line of a cell. */
const SHORT = 20;

/** The paragraphs as headings, running text, bold text, items and cells. */
function sample(name: string, language: string, direction: "ltr" | "rtl", texts: readonly string[]): Sample {
  // Readers take the lines of long cells across; short ones stand on one line.
  const cells = texts.filter((text) => text.length <= SHORT).slice(0, 4);
  const [title = "", second = "", third = "", ...others] = texts.filter((text) => !cells.includes(text));
  const [bold, items, rest] = [others.slice(0, 3), others.slice(3, 6), others.slice(6)];
  const [first = "", ...further] = cells;
  const document = documentOf(
    [
      heading(1, "title", title),
      ...(second === "" ? [] : [heading(2, "second", second)]),
      paragraph(third),
      ...bold.map((text) => paragraph([strong(text)])),
      ...(items.length > 0 ? [list(items)] : []),
      ...rest.map((text) => paragraph(text)),
      // Poppler takes the direction of most text on a page for that of the page.
      ...(texts.length < 10 ? [...texts, ...texts].map((text) => paragraph(text)) : []),
      table({
        columns: columns("start", "start"),
        head: [row(headCell(first), headCell("1"))],
        body: further.map((text) => row(text, "2")),
      }),
    ],
    { language, title: name },
  );
  return { name, direction, texts, document };
}

/** More different characters than a font has one-byte codes. */
const CHINESE = [
  "中国外交部长在北京会见英国外交大臣",
  "双方就关键矿产供应链、贸易与气候变化交换了意见",
  "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳云腾致雨露结为霜金生丽水玉出昆冈剑号巨阙珠称夜光果珍李柰菜重芥姜海咸河淡鳞潜羽翔龙师火帝鸟官人皇始制文字乃服衣裳推位让国有虞陶唐吊民伐罪周发殷汤坐朝问道垂拱平章爱育黎首臣伏戎羌遐迩一体率宾归王",
];

const SAMPLES: readonly Sample[] = [
  ...DECLARATIONS.map(({ code, language, direction, paragraphs }) =>
    sample(code, language, direction, paragraphs.filter((text) => text.trim() !== "").slice(0, 24)),
  ),
  sample("Chinese of many characters", "zh-CN", "ltr", CHINESE),
  sample("Vietnamese", "vi", "ltr", [
    "Bộ trưởng",
    "Ngoại giao",
    "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Đà Nẵng, Huế, Nghệ An, Quảng Ngãi.",
    "Tất cả mọi người".normalize("NFD"),
  ]),
  sample("decomposed accents", "en-GB", "ltr", [
    "Lódz and Łódź",
    "Ạ́ ọ̀ ẹ́ q̃ m̀ x̂ n̥ Ǫ̀",
    "Zürich, Çeşme, Québec, Ñandú, Ṡiauliai.".normalize("NFD"),
    `A cluster without end: Z${"\u0301\u0323\u0308".repeat(12)}algo`,
    "Yorùbá: ọjọ́, ẹ̀kọ́, ọ̀rẹ́ q̃q̃q̃ end.",
  ]),
  sample("Hebrew with points", "he", "rtl", [
    "שָׁלוֹם עֲלֵיכֶם",
    "בְּרֵאשִׁית בָּרָא אֱלֹהִים",
    "אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ: 2027 וְהָאָרֶץ הָיְתָה",
  ]),
  sample("Arabic with vowel signs", "ar", "rtl", [
    "السَّلَامُ عَلَيْكُمْ",
    "بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ",
    "قَالَ إِنَّ الِاتِّفَاقَ لَا يَزَالُ قَائِمًا مُنْذُ عَامِ 2027 وَالْآنَ",
  ]),
  sample("mixed directions", "ar", "rtl", [
    "لقاء Attaché في لندن",
    "وقّع السفير Kathy Leach اتفاقية COP 31 يوم 12.5 مارس",
    "شركة (Rio Tinto) تملك 45% من المشروع.",
  ]),
  sample("ligatures", "en-GB", "ltr", [
    "Offices",
    "First",
    "The office filed final ﬁrst offers; affluent staff waffle.",
  ]),
  sample("signs and faces", "en-GB", "ltr", [
    "Signs",
    "Marks",
    "☐ open, ☑ done → next: ≥ 5 €, ½, H₂O, ① and ₸ 😀 end.",
  ]),
];

const folder = mkdtempSync(join(tmpdir(), "attache-copying-"));
const { fonts } = office();

/** A sample and what each reader made of it. */
interface Written {
  readonly sample: Sample;
  readonly read: Readonly<Record<ReaderName, string>>;
}

const written = new Map<string, Written>();

beforeAll(() => {
  const set = SAMPLES.map((sample, index) => {
    const file = join(folder, `${index}.pdf`);
    writeFileSync(file, writePdf(sample.document, TALL, fonts).bytes);
    return { sample, file };
  });
  const read = readWithAll(set.map(({ file }) => file));
  for (const [index, { sample }] of set.entries()) {
    const of = (reader: ReaderName): string => read[reader][index] ?? "";
    written.set(sample.name, {
      sample,
      read: { poppler: of("poppler"), MuPDF: of("MuPDF"), pypdf: of("pypdf"), PDFium: of("PDFium") },
    });
  }
}, 600_000);

/**
 * White space, which lines bring; hyphens, which poppler takes away at the end of a line and PDFium gives as U+FFFE;
 * marks of direction, which readers add.
 */
const UNCOUNTED = /[\s\u00ad\ufffe\-‐‑\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

function squeezed(text: string): string {
  return text.normalize("NFKC").replace(UNCOUNTED, "");
}

/** From right to left, poppler has its own view of where brackets, digits and points between words belong. */
const NO_LETTER = /[^\p{L}\p{M}]/gu;

/** How often each character stands in a text, decomposed; readers disagree which way a bracket faces. */
function countCharacters(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKD").replace(UNCOUNTED, "").replace(/[()]/g, "|"))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** Characters that the text has and that were not read as often, with how many are lost. */
function lostFrom(texts: readonly string[], read: string): readonly string[] {
  const found = countCharacters(read);
  return [...countCharacters(texts.join(" "))].flatMap(([character, count]) => {
    const lost = count - (found.get(character) ?? 0);
    return lost > 0 ? [`${lost} × ${character} U+${character.codePointAt(0)?.toString(16)}`] : [];
  });
}

function expectRead(name: string): Written {
  const found = written.get(name);
  if (found === undefined) throw new Error(`${name} was not written`);
  return found;
}

const NAMES = SAMPLES.map(({ name }) => name);

describe.each(READERS)("%s", (reader) => {
  test.each(NAMES)("loses no character of %s", (name) => {
    const { sample, read } = expectRead(name);
    expect(lostFrom(sample.texts, read[reader])).toEqual([]);
  });

  test.each(NAMES)("adds no characters to %s", (name) => {
    const { read } = expectRead(name);
    expect(read[reader]).not.toMatch(/[\ufffd\0\u200b]/u);
  });

  test.each(SAMPLES.filter(({ direction }) => direction === "ltr").map(({ name }) => name))(
    "reads %s in order",
    (name) => {
      const { sample, read } = expectRead(name);
      const text = squeezed(read[reader]);
      expect(sample.texts.filter((each) => !text.includes(squeezed(each)))).toEqual([]);
    },
  );
});

test.each(SAMPLES.filter(({ direction }) => direction === "rtl").map(({ name }) => name))(
  "poppler reads the letters of %s in order, from right to left",
  (name) => {
    const { sample, read } = expectRead(name);
    const letters = (text: string): string => squeezed(text).replace(NO_LETTER, "");
    const text = letters(read.poppler);
    expect(sample.texts.filter((each) => !text.includes(letters(each)))).toEqual([]);
  },
);
