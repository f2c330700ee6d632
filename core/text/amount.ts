import { numberSymbols } from "../language/number-marks.ts";
import { prepositionBefore, scaleForm, scaleOfWord, scaleWords } from "../language/scale-words.ts";

const NO_BREAK = "\u00a0";

/** Languages that write a currency symbol or code before the number. `close`: without a space after a symbol. */
const MONEY_FIRST: ReadonlyMap<string, "close" | "apart"> = new Map(
  Object.entries<"close" | "apart">({
    en: "close",
    ga: "close",
    cy: "close",
    mt: "close",
    ja: "close",
    ko: "close",
    zh: "close",
    hi: "close",
    ur: "apart",
    nl: "apart",
    tr: "close",
    "pt-br": "apart",
    "de-ch": "apart",
    "de-at": "apart",
    "de-li": "apart",
    "es-mx": "close",
  }),
);

/** Active codes of ISO 4217; other words in capitals are ordinary units. */
const CODES = new Set(
  (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP " +
    "CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF " +
    "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD " +
    "MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB " +
    "RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD " +
    "UYU UZS VED VES VND VUV WST XAF XCD XDR XOF XPF YER ZAR ZMW ZWG"
  ).split(" "),
);

/** Whether a text is the code of a currency in use. */
export function isCurrency(code: string): boolean {
  return CODES.has(code);
}

const SIGN = /^(?:[A-Z]{1,3})?\p{Sc}$/u;

/** Words and then the number that they qualify, or a number alone: "about 612", "3–5". */
const QUALIFIED_NUMBER = /^(\p{L}[\p{L}\s.]*\s)?([^\p{L}\p{Nd}]?\p{Nd}[^\p{L}]*)$/su;

interface Unit {
  readonly money: string;
  /** Index in `ScaleWords` of the unit's scale word, such as "million". */
  readonly scale?: number;
  /** Words after currency and scale, such as "per head". */
  readonly rest: string;
}

/**
 * A value with its unit as the language writes it: "€612 million", "612 Mio. €", "12.5%", "12,5 %", "40 km". The value
 * is printed as written, but with a true minus sign; a no-break space keeps value and unit on one line.
 */
export function printAmount(value: string, unit: string | null, language: string): string {
  const figure = value.replace(/(^|[\s(])-(?=\d)/g, "$1\u2212");
  if (unit === null || unit.trim() === "") return figure;
  const [tag, primary] = tagsOf(language);
  const words = unit.trim().replace(/\s+/g, " ");
  if (words === "%") return `${figure}${numberSymbols(language).beforePercent}%`;
  if (/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(words) || /^[°′″]$/u.test(words)) {
    return figure + words;
  }
  const read = readUnit(words, tag, primary);
  const [, before = "", counted] = QUALIFIED_NUMBER.exec(figure) ?? [];
  if (read === undefined || counted === undefined) return figure + NO_BREAK + words;
  return before + moneyText(counted, read, tag, primary);
}

/** Signs of currencies by their codes, where one is usual and belongs to no other. */
const SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({ EUR: "€", GBP: "£", INR: "₹", KZT: "₸", UAH: "₴", USD: "US$" }),
);

const SCALE_INDEX = { units: undefined, thousand: 0, million: 1, billion: 2 } as const;

/** The unit of figures in a currency, as the language writes it: "£ million", "Mio. €", "EUR" or "€". */
export function moneyUnit(
  currency: string,
  scale: keyof typeof SCALE_INDEX = "units",
  language: string,
): string {
  const [tag, primary] = tagsOf(language);
  const money = SIGNS.get(currency) ?? currency;
  const index = SCALE_INDEX[scale];
  if (index === undefined) return money;
  const word = (scaleWords(tag, primary) ?? scaleWords("en", "en"))?.[index] ?? "";
  const isFirst = MONEY_FIRST.has(tag) || MONEY_FIRST.has(primary);
  return isFirst ? `${money} ${word}` : `${word} ${prepositionBefore(word, money, primary)}${money}`;
}

function tagsOf(language: string): readonly [tag: string, primary: string] {
  const [primary = "", ...subtags] = language.toLowerCase().split("-");
  const region = subtags.find((subtag) => /^(?:[a-z]{2}|\d{3})$/.test(subtag));
  return [region === undefined ? primary : `${primary}-${region}`, primary];
}

/**
 * Parses a unit of money: "€ million", "million €", "EUR bn", "Mio. €", "€m per head", "€"; undefined for other units.
 */
function readUnit(words: string, tag: string, primary: string): Unit | undefined {
  const parts = words
    .replace(/^((?:[A-Z]{1,3})?\p{Sc})(?=\S)/u, "$1 ")
    .split(" ")
    .filter((part) => !/^(?:de|di|d['’])$/i.test(part));
  const [first = "", second = ""] = parts;
  const scale = (word: string): number | undefined => scaleOfWord(word, tag, primary);
  if (isMoney(first)) {
    const found = second === "" ? undefined : scale(second);
    if (found === undefined) return { money: first, rest: parts.slice(1).join(" ") };
    return { money: first, scale: found, rest: parts.slice(2).join(" ") };
  }
  const found = scale(first);
  if (found === undefined || !isMoney(second)) return undefined;
  return { money: second, scale: found, rest: parts.slice(2).join(" ") };
}

function isMoney(word: string): boolean {
  return SIGN.test(word) || CODES.has(word);
}

function moneyText(figure: string, { money, scale, rest }: Unit, tag: string, primary: string): string {
  const behind = rest === "" ? "" : ` ${rest}`;
  const words = scaleWords(tag, primary) ?? scaleWords("en", "en");
  const word = scale === undefined ? "" : (words?.[scale] ?? "").replaceAll(" ", NO_BREAK);
  const first = MONEY_FIRST.get(tag) ?? MONEY_FIRST.get(primary);
  if (first === undefined) {
    const scaled = word === "" ? "" : scaleForm(figure, word, primary) + NO_BREAK;
    return `${figure}${NO_BREAK}${scaled === "" ? "" : scaled + prepositionBefore(word, money, primary)}${money}${behind}`;
  }
  const amount = word === "" ? figure : figure + NO_BREAK + word;
  if (first === "apart" || CODES.has(money)) return money + NO_BREAK + amount + behind;
  const [, sign = "", unsigned = amount] = /^([\u2212+]?)(.*)$/su.exec(amount) ?? [];
  return sign + money + unsigned + behind;
}
