/** The font for East Asian characters; `hint`: whether it also has the punctuation that both scripts share. */
export interface EastAsianFont {
  readonly font: string;
  readonly hint: boolean;
}

/** Families that come with Word on Windows and macOS. */
const SIMPLIFIED = "Microsoft YaHei";
const TRADITIONAL = "Microsoft JhengHei";
const JAPANESE = "Yu Gothic";
const KOREAN = "Malgun Gothic";

/** The font for the language or, without a language tag, for the characters: Han characters differ by language. */
export function eastAsianFont(language: string | undefined, value: string): EastAsianFont {
  const stated = language === undefined ? undefined : fontOfLanguage(language);
  return stated === undefined ? { font: fontOfCharacters(value), hint: false } : { font: stated, hint: true };
}

export function fontOfLanguage(language: string): string | undefined {
  const [primary, ...rest] = language.toLowerCase().split("-");
  if (primary === "ja") return JAPANESE;
  if (primary === "ko") return KOREAN;
  if (primary !== "zh" && primary !== "yue") return undefined;
  if (rest.includes("hans")) return SIMPLIFIED;
  return rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) ? TRADITIONAL : SIMPLIFIED;
}

function fontOfCharacters(value: string): string {
  if (/[\p{Script=Hira}\p{Script=Kana}]/u.test(value)) return JAPANESE;
  return /\p{Script=Hang}/u.test(value) ? KOREAN : SIMPLIFIED;
}
