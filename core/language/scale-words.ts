/** Words for a thousand, a million, a thousand million and a million million, as they stand behind a figure. */
export type ScaleWords = readonly [thousand: string, million: string, billion: string, trillion: string];

/** How notes in each language write large amounts: abbreviations where the language's press and offices use them. */
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

/** Languages that join a word of this kind to the money by a preposition: "millones de euros". */
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

/** What people write for the words in English, beside the words themselves. */
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

/** Longer forms that the note's own language has beside its abbreviations, without full stops. */
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

/** Words for one, where they differ from those for more. */
const FOR_ONE: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map(
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

/** The words of a language (`primary`) or of its region (`tag`), both in small letters. */
export function scaleWords(tag: string, primary: string): ScaleWords | undefined {
  return SCALE_WORDS.get(tag) ?? SCALE_WORDS.get(primary);
}

/** Languages in which the English spelling "billion" means a million million, and "trillion" more than that. */
const LONG_SCALE: ReadonlySet<string> = new Set(["da", "de", "fr", "nb", "nn", "no"]);
const TWO_MEANINGS = /^(?:b|tr)illions?$/;

/**
 * The place in `ScaleWords` of a word that the language or English has for it; undefined for any other word, and for one
 * that could be a thousand times more in the one than in the other: it is printed as it is written.
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

/** A word in the form that it has behind `value`. */
export function scaleBehind(value: string, word: string, primary: string): string {
  return /^\D*1(?:[.,]0+)?$/.test(value) ? (FOR_ONE.get(primary)?.[word] ?? word) : word;
}

/** What joins the word to the money that follows, with its space: "de " in Spanish, "d’" before euros in French. */
export function joining(word: string, money: string, primary: string): string {
  const preposition = JOINED.get(primary);
  if (preposition === undefined || /^(?:mil|mila|mii)$/.test(word)) return "";
  return (primary === "fr" || primary === "ca") && /^(?:€|EUR)$/.test(money)
    ? "d\u2019"
    : `${preposition}\u00a0`;
}
