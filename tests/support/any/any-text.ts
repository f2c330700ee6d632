import fc from "fast-check";

/** A line of each script, so that every kind of shaping and line breaking is met. */
export const SCRIPTS = [
  "Соглашение о стратегическом партнёрстве, Қазақстан Республикасы",
  "Ελληνικός Οργανισμός Ορυκτών Πόρων, 2026",
  "وقّعت الحكومتان مذكرة تفاهم بشأن المعادن في أستانا (2023)",
  "שר התעשייה ייפגש עם השגריר (ביום שני) בשעה 10:30",
  "日本語の文章は、改行できます。「引用」もあります。",
  "关键矿产合作备忘录将于六月签署。",
  "핵심 광물 협력에 관한 양해각서",
  "महत्वपूर्ण खनिजों पर समझौता",
  "ข้อตกลงเรื่องแร่ธาตุที่สำคัญ",
  "საქართველო და Հայաստան",
  "የኢትዮጵያ ማዕድን",
  "ကန့်သတ် ខ្មែរ བོད་ཡིག",
];

/** Bidirectional lines with neutral and weak characters: numbers, telephone numbers, brackets, dates. */
export const MIXED = [
  "السفارة في أستانا: +7 7172 556200 (Kazatomprom)",
  "Call the embassy (السفارة) on (202) 939-7000",
  "اتفقت شركة Rio Tinto على 18% و −5.4 في 30 November 2026",
  "המשרד: ministry@example.org, טל. +972 2 530 3111",
  "12 %",
  "– (2026) –",
  "G7 ו-G20",
];

/** Texts that often cause faults: controls, lone surrogates, overrides, stacked marks, invisible and long text. */
export const NAUGHTY = [
  "",
  " ",
  "\t\r\n",
  "\u0000\u0007\u001b[31mred\u001b[0m\u0085",
  "\ud800x\udc00\ufffe\uffff\ufdd0",
  "e\u0301\u0302\u0303 Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324\u031e\u0349\u035a\u032f\u031e\u0320\u034dA\u036b\u0357\u0334\u0362",
  "\u0301\u0302 begins with marks",
  "\u202eoverride\u202c \u2067isolate\u2069 \u200fmark\u200e",
  "\u202d\u202e\u2066\u2067 left open",
  "سلام abc 12 שלום (3) [x]",
  "👩‍👩‍👧‍👦 family 🇰🇿 flag ☎️ 👍🏽 ©",
  "zero\u200bwidth\u200cnon\u200djoiner\u2060word\ufeffmark\u00adsoft\u034f\u180e",
  "\u200b\u200b\u200b",
  "\u00ad\u00ad",
  "https://example.org/a/very/long/address?with=parameters&and=more#parts",
  "first.last+tag@a-very-long-subdomain.of.a.ministry.example.org",
  "W".repeat(120),
  "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
  "no\u00a0break\u00a0space\u00a0for\u00a0a\u00a0whole\u00a0line\u00a0and\u202fmore\u00a0of\u00a0it\u00a0still",
  "co\u00adoperation 10\u00a0km \u2028 line \u2029 paragraph",
  "ﬁ ﬂ Ǆ ﷽ ﷺ Ⅷ ① ㎏ ½ µ Ω Å",
  "\ue000 private \u{10ffff} last \u{1d54f} \u{e0041}\u{fe0f}",
  "<script>alert(1)</script> {{y}} %s $(z) \\u0041 (a\\)b",
  "−1,234.50 % £ € ₸ · … – — ‘’ “”",
  "ENDOBJ endstream )) (( >> <<",
];

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 30 }) },
  { weight: 2, arbitrary: fc.constantFrom(...SCRIPTS) },
  { weight: 2, arbitrary: fc.constantFrom(...MIXED) },
  { weight: 2, arbitrary: fc.constantFrom(...NAUGHTY) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...SCRIPTS, ...NAUGHTY), { maxLength: 3 }).map((all) => all.join("")),
  },
);

/** A text of one line: a label, caption or category. */
export const anyName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 4 }) },
  { weight: 1, arbitrary: anyText },
);

export const anyLanguage: fc.Arbitrary<string> = fc.constantFrom(
  "en-GB",
  "kk-KZ",
  "ru",
  "el",
  "ar",
  "he",
  "ja",
  "zh-Hans",
  "ko",
  "de-DE",
);
