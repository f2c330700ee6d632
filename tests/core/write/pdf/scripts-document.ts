import type { Document, Paragraph } from "../../../../core/document/node.ts";
import {
  callout,
  columns,
  descriptions,
  documentOf,
  emphasis,
  headCell,
  heading,
  list,
  note,
  numbered,
  paragraph,
  row,
  span,
  strong,
  table,
} from "../docx/tree.ts";

/** A sentence for every script that a note may bring, short enough for one line. */
export const SENTENCES = {
  Latin: ["en-GB", "Zürich, Łódź, İstanbul: the office filed “first offers”."],
  Vietnamese: ["vi", "Bộ trưởng Ngoại giao Việt Nam thăm Đà Nẵng."],
  Kazakh: ["kk", "Қазақстан Республикасының Сыртқы істер министрлігі, Әл-Фараби даңғылы."],
  Russian: ["ru", "Министр иностранных дел прибыл в Москву."],
  Greek: ["el", "Ο Υπουργός Εξωτερικών επισκέφθηκε την Αθήνα."],
  Georgian: ["ka", "საქართველოს საგარეო საქმეთა მინისტრი"],
  Armenian: ["hy", "Հայաստանի արտաքին գործերի նախարար"],
  Arabic: ["ar", "لا تزال المفاوضات (الثانية) منذ عام 2023 جارية بشأن المعادن."],
  Persian: ["fa", "وزیر امور خارجه می‌خواهد گزارش ۱۲۳ را بخواند."],
  Urdu: ["ur", "وزیر خارجہ نے کہا کہ یہ بہت اہم ہے۔"],
  Hebrew: ["he", "שר החוץ ייפגש עם השגריר (ביום שני) בשעה 10:30 במשרדו."],
  Chinese: ["zh-CN", "中国外交部长于2026年3月17日在北京会见英国外交大臣。"],
  Traditional: ["zh-TW", "中華民國外交部長於臺北會見英國代表。"],
  Japanese: ["ja", "外務大臣は、ロンドンで「重要鉱物」について協議した。"],
  Korean: ["ko", "외교부 장관은 런던에서 핵심 광물 협력을 논의하였다."],
  Symbols: ["en-GB", "☐ open, ☑ done → next: ≥ 5 €, ½, H₂O, ① and ₸."],
} as const satisfies Readonly<Record<string, readonly [language: string, sentence: string]>>;

export type ScriptName = keyof typeof SENTENCES;

export function sentence(name: ScriptName): Paragraph {
  const [language, words] = SENTENCES[name];
  return { ...paragraph(words), language };
}

const NAMES = Object.keys(SENTENCES) as ScriptName[];

/** Every script by itself, in bold, and a name of it inside English. */
export const SCRIPTS_DOCUMENT: Document = documentOf([
  heading(1, "title", "Names in every script"),
  ...NAMES.flatMap((name) => {
    const [language, words] = SENTENCES[name];
    return [
      heading(2, name, name),
      sentence(name),
      paragraph([
        "In bold: ",
        span(language, strong(words)),
        " and ",
        span(language, emphasis(words.slice(0, 12))),
      ]),
    ];
  }),
]);

/** A note that runs from right to left in all that it has. */
export const ARABIC_DOCUMENT: Document = documentOf(
  [
    heading(1, "title", "المعادن الحرجة"),
    paragraph(["التقى الوزير نظيره في عام 2027.", note(1, "بيان صحفي"), " ثم غادر."]),
    { type: "contents", title: "المحتويات", depth: 2 },
    heading(2, "goals", "الأهداف (الثلاثة)"),
    numbered(["توقيع المذكرة", ["الاتفاق", list(["جدول زمني"])]]),
    callout("key", "الخلاصة", "نص داخل إطار"),
    table({
      columns: columns("start", "decimal", "end"),
      caption: "التجارة",
      head: [row(headCell("السلعة"), headCell("2024"), headCell("ملاحظة"))],
      body: [row("النفط", "12.5", "طن"), row("اليورانيوم", "1,234.75", "ألف")],
    }),
    descriptions(["السفير", "كاثي ليتش"]),
    { ...paragraph("An English paragraph of its own."), language: "en" },
  ],
  { language: "ar", title: "المعادن الحرجة" },
);
