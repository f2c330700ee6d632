/** Words for a thousand, a million, a thousand million and a million million, as printed after a number. */
export type ScaleWords = readonly [thousand: string, million: string, billion: string, trillion: string];

/** Scale words by language, abbreviated where the press and public offices abbreviate them. */
export const SCALE_WORDS: ReadonlyMap<string, ScaleWords> = new Map(
  Object.entries<ScaleWords>({
    en: ["thousand", "million", "billion", "trillion"],
    ar: ["ألف", "مليون", "مليار", "تريليون"],
    az: ["min", "milyon", "milyard", "trilyon"],
    be: ["тыс.", "млн", "млрд", "трлн"],
    bg: ["хил.", "млн.", "млрд.", "трлн."],
    ca: ["mil", "milions", "mil milions", "bilions"],
    cs: ["tis.", "mil.", "mld.", "bil."],
    da: ["t.", "mio.", "mia.", "bio."],
    de: ["Tsd.", "Mio.", "Mrd.", "Bio."],
    el: ["χιλ.", "εκατ.", "δισ.", "τρισ."],
    es: ["mil", "millones", "mil millones", "billones"],
    et: ["tuh", "mln", "mld", "trl"],
    fi: ["t.", "milj.", "mrd.", "bilj."],
    fr: ["milliers", "millions", "milliards", "billions"],
    hr: ["tis.", "mil.", "mlrd.", "bil."],
    hu: ["ezer", "millió", "milliárd", "billió"],
    it: ["mila", "milioni", "miliardi", "bilioni"],
    kk: ["мың", "млн", "млрд", "трлн"],
    ky: ["миң", "млн", "млрд", "трлн"],
    lt: ["tūkst.", "mln.", "mlrd.", "trln."],
    lv: ["tūkst.", "milj.", "mljrd.", "trilj."],
    nb: ["tusen", "millioner", "milliarder", "billioner"],
    nl: ["duizend", "miljoen", "miljard", "biljoen"],
    no: ["tusen", "millioner", "milliarder", "billioner"],
    pl: ["tys.", "mln", "mld", "bln"],
    pt: ["mil", "milhões", "bilhões", "trilhões"],
    "pt-pt": ["mil", "milhões", "mil milhões", "biliões"],
    ro: ["mii", "milioane", "miliarde", "bilioane"],
    ru: ["тыс.", "млн", "млрд", "трлн"],
    sk: ["tis.", "mil.", "mld.", "bil."],
    sl: ["tisoč", "mio.", "mrd.", "bio."],
    sr: ["хиљ.", "мил.", "млрд.", "бил."],
    sv: ["tusen", "miljoner", "miljarder", "biljoner"],
    tr: ["bin", "milyon", "milyar", "trilyon"],
    uk: ["тис.", "млн", "млрд", "трлн"],
    uz: ["ming", "million", "milliard", "trillion"],
  }),
);

/** Prepositions between a scale word and the currency, by language: "millones de euros". */
const JOINED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ca: "de",
    es: "de",
    fr: "de",
    it: "di",
    pt: "de",
    ro: "de",
  }),
);

/** Other spellings of the English scale words, with their index in `ScaleWords`. */
const ENGLISH_FORMS: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    k: 0,
    th: 0,
    thousands: 0,
    m: 1,
    mn: 1,
    mln: 1,
    mio: 1,
    millions: 1,
    bn: 2,
    billions: 2,
    tn: 3,
    trn: 3,
    trillions: 3,
  }),
);

/** Other spellings of scale words by language, in the order of `ScaleWords`, without full stops. */
const OWN_FORMS: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries<readonly (readonly string[])[]>({
    de: [
      ["tausend"],
      ["million", "millionen", "mill"],
      ["milliarde", "milliarden"],
      ["billion", "billionen"],
    ],
    es: [["miles"], ["millón", "mill", "m"], ["millardo", "millardos"], ["billón"]],
    fr: [["mille", "millier"], ["million", "m", "mio"], ["milliard", "md", "mds", "mrd"], ["billion"]],
    it: [["migliaia"], ["milione", "mln", "mio"], ["miliardo", "mld", "mrd"], ["bilione"]],
    nl: [["dzd"], ["miljoenen", "mln", "mio"], ["miljarden", "mld"], ["bln"]],
    pl: [
      ["tysiące", "tysięcy"],
      ["milion", "miliony", "milionów"],
      ["miliard", "miliardy", "miliardów"],
      ["bilion"],
    ],
    pt: [["milhares"], ["milhão", "mi"], ["bilhão", "bi"], ["trilhão", "tri"]],
    ru: [
      ["тысяча", "тысяч"],
      ["миллион", "миллионов"],
      ["миллиард", "миллиардов"],
      ["триллион", "триллионов"],
    ],
  }),
);

/** Singular forms of scale words by language, where they differ from the plural. */
const SINGULARS: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
  Object.entries<Readonly<Record<string, string>>>({
    ca: { milions: "milió" },
    es: { millones: "millón", billones: "billón" },
    fr: { milliers: "millier", millions: "million", milliards: "milliard", billions: "billion" },
    it: { milioni: "milione", miliardi: "miliardo", bilioni: "bilione" },
    nb: { millioner: "million", milliarder: "milliard", billioner: "billion" },
    no: { millioner: "million", milliarder: "milliard", billioner: "billion" },
    pt: { milhões: "milhão", bilhões: "bilhão", trilhões: "trilhão", biliões: "bilião" },
    ro: { milioane: "milion", miliarde: "miliard", bilioane: "bilion" },
    sv: { miljoner: "miljon", miljarder: "miljard", biljoner: "biljon" },
  }),
);

/** The scale words of a language (`primary`) or of its region (`tag`), both in lower case. */
export function scaleWords(tag: string, primary: string): ScaleWords | undefined {
  return SCALE_WORDS.get(tag) ?? SCALE_WORDS.get(primary);
}

/** Languages of the long scale, in which "billion" is a million million and "trillion" more than that. */
const LONG_SCALE: ReadonlySet<string> = new Set(["da", "de", "fr", "nb", "nn", "no"]);
const TWO_MEANINGS = /^(?:b|tr)illions?$/;

/**
 * The index in `ScaleWords` of a word of the language or of English; undefined for any other word, and for one whose
 * meaning differs between the two, which is printed as written.
 */
export function scaleOfWord(word: string, tag: string, primary: string): number | undefined {
  const plain = word.toLowerCase().replace(/\.$/, "");
  if (LONG_SCALE.has(primary) && TWO_MEANINGS.test(plain)) return undefined;
  const isSame = (other: string): boolean => other.toLowerCase().replace(/\.$/, "") === plain;
  const own = scaleWords(tag, primary)?.findIndex(isSame) ?? -1;
  if (own >= 0) return own;
  const form = OWN_FORMS.get(primary)?.findIndex((forms) => forms.includes(plain)) ?? -1;
  if (form >= 0) return form;
  const english = SCALE_WORDS.get("en")?.findIndex(isSame) ?? -1;
  if (english >= 0) return english;
  return ENGLISH_FORMS.get(plain);
}

/** The singular or plural form of a scale word after `value`. */
export function scaleForm(value: string, word: string, primary: string): string {
  return /^\D*1(?:[.,]0+)?$/.test(value) ? (SINGULARS.get(primary)?.[word] ?? word) : word;
}

/**
 * The preposition between a scale word and the currency, with its space: "de " in Spanish, "d’" before euros in French.
 */
export function prepositionBefore(word: string, money: string, primary: string): string {
  const preposition = JOINED.get(primary);
  if (preposition === undefined || /^(?:mil|mila|mii)$/.test(word)) return "";
  return (primary === "fr" || primary === "ca") && /^(?:€|EUR)$/.test(money)
    ? "d\u2019"
    : `${preposition}\u00a0`;
}
