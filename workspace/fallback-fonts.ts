import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FallbackFamily, ReadFont } from "../core/write/pdf/fonts/font-files.ts";

/** A family of `assets/fonts`, with its files' names as paths in that folder. */
interface FamilyFiles extends Omit<FallbackFamily, "regular" | "bold"> {
  readonly regular: string;
  readonly bold?: string;
}

/** Han characters and kana, their punctuation, and full-width forms. */
const HAN =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Bopomofo}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u3000-\u33ff\uff00-\uffef]/u;

/** Punctuation that East Asian text shares with European text but sets as wide as a Han character. */
const WIDE_MARKS = /^[‘’“”—…‥·]+$/u;

/**
 * Characters with emoji presentation by default, flags, keycaps and joined emoji. Matched against clusters without
 * variation selectors and joiners.
 */
const EMOJI =
  /[\p{Emoji_Presentation}\p{Regional_Indicator}]|\u20e3|\p{Extended_Pictographic}.*\p{Extended_Pictographic}/u;

/**
 * Families for characters that the house style's family lacks, in order of preference. Characters that several scripts
 * share are listed by number, because script extensions differ between the Unicode versions of JavaScript engines.
 */
export const FALLBACK_FAMILIES: readonly FamilyFiles[] = [
  {
    name: "IBM Plex Sans Arabic",
    characters: /\p{Script_Extensions=Arabic}/u,
    languages: ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"],
    regular: "right-to-left/IBMPlexSansArabic-Regular.ttf",
    bold: "right-to-left/IBMPlexSansArabic-Bold.ttf",
  },
  {
    name: "Noto Sans Hebrew",
    characters: /\p{Script=Hebrew}/u,
    regular: "right-to-left/NotoSansHebrew-Regular.ttf",
    bold: "right-to-left/NotoSansHebrew-Bold.ttf",
  },
  {
    name: "Noto Sans SC",
    characters: HAN,
    languages: ["zh", "yue", "wuu", "hak", "nan", "gan", "hsn"],
    overrides: WIDE_MARKS,
    regular: "east-asia/NotoSansSC-Regular.ttf",
  },
  {
    name: "Noto Sans JP",
    characters: HAN,
    languages: ["ja"],
    overrides: WIDE_MARKS,
    regular: "east-asia/NotoSansJP-Regular.ttf",
  },
  {
    name: "Noto Sans KR",
    characters: /\p{Script_Extensions=Hangul}/u,
    languages: ["ko"],
    regular: "east-asia/NotoSansKR-Regular.ttf",
  },
  {
    name: "Noto Sans Devanagari",
    characters: /[\p{Script=Devanagari}\u0964\u0965\u1cd0-\u1cff\ua830-\ua839]/u,
    languages: ["hi", "mr", "ne", "sa", "kok", "mai", "bho", "doi", "brx"],
    regular: "south-asia/NotoSansDevanagari-Regular.ttf",
  },
  {
    name: "Noto Sans Bengali",
    characters: /[\p{Script=Bengali}\u0964\u0965]/u,
    languages: ["bn", "as"],
    regular: "south-asia/NotoSansBengali-Regular.ttf",
  },
  {
    name: "Noto Sans Gurmukhi",
    characters: /[\p{Script=Gurmukhi}\u0964\u0965]/u,
    languages: ["pa"],
    regular: "south-asia/NotoSansGurmukhi-Regular.ttf",
  },
  {
    name: "Noto Sans Gujarati",
    characters: /[\p{Script=Gujarati}\u0964\u0965]/u,
    languages: ["gu"],
    regular: "south-asia/NotoSansGujarati-Regular.ttf",
  },
  {
    name: "Noto Sans Oriya",
    characters: /[\p{Script=Oriya}\u0964\u0965]/u,
    languages: ["or"],
    regular: "south-asia/NotoSansOriya-Regular.ttf",
  },
  {
    name: "Noto Sans Tamil",
    characters: /[\p{Script=Tamil}\u0964\u0965]/u,
    languages: ["ta"],
    regular: "south-asia/NotoSansTamil-Regular.ttf",
  },
  {
    name: "Noto Sans Telugu",
    characters: /[\p{Script=Telugu}\u0964\u0965]/u,
    languages: ["te"],
    regular: "south-asia/NotoSansTelugu-Regular.ttf",
  },
  {
    name: "Noto Sans Kannada",
    characters: /[\p{Script=Kannada}\u0964\u0965]/u,
    languages: ["kn"],
    regular: "south-asia/NotoSansKannada-Regular.ttf",
  },
  {
    name: "Noto Sans Malayalam",
    characters: /[\p{Script=Malayalam}\u0964\u0965]/u,
    languages: ["ml"],
    regular: "south-asia/NotoSansMalayalam-Regular.ttf",
  },
  {
    name: "Noto Sans Sinhala",
    characters: /[\p{Script=Sinhala}\u0964\u0965]/u,
    languages: ["si"],
    regular: "south-asia/NotoSansSinhala-Regular.ttf",
  },
  {
    name: "Noto Sans Ol Chiki",
    characters: /\p{Script=Ol_Chiki}/u,
    languages: ["sat"],
    regular: "south-asia/NotoSansOlChiki-Regular.ttf",
  },
  {
    name: "Noto Sans Meetei Mayek",
    characters: /\p{Script=Meetei_Mayek}/u,
    languages: ["mni"],
    regular: "south-asia/NotoSansMeeteiMayek-Regular.ttf",
  },
  {
    name: "Noto Sans Thai",
    characters: /\p{Script=Thai}/u,
    languages: ["th"],
    regular: "south-east-asia/NotoSansThai-Regular.ttf",
  },
  {
    name: "Noto Sans Lao",
    characters: /\p{Script=Lao}/u,
    languages: ["lo"],
    regular: "south-east-asia/NotoSansLao-Regular.ttf",
  },
  {
    name: "Noto Sans Khmer",
    characters: /\p{Script=Khmer}/u,
    languages: ["km"],
    regular: "south-east-asia/NotoSansKhmer-Regular.ttf",
  },
  {
    name: "Noto Sans Myanmar",
    characters: /[\p{Script=Myanmar}\ua92e]/u,
    languages: ["my", "shn", "mnw", "ksw"],
    regular: "south-east-asia/NotoSansMyanmar-Regular.ttf",
  },
  {
    name: "Noto Sans Javanese",
    characters: /\p{Script=Javanese}/u,
    languages: ["jv"],
    regular: "south-east-asia/NotoSansJavanese-Regular.ttf",
  },
  {
    name: "Noto Serif Tibetan",
    characters: /\p{Script=Tibetan}/u,
    languages: ["bo", "dz"],
    regular: "east-asia/NotoSerifTibetan-Regular.ttf",
  },
  {
    name: "Noto Sans Mongolian",
    characters: /[\p{Script=Mongolian}\u1802\u1803\u1805]/u,
    languages: ["mn-Mong", "mvf"],
    regular: "east-asia/NotoSansMongolian-Regular.ttf",
  },
  {
    name: "Noto Sans Yi",
    characters: /\p{Script=Yi}/u,
    languages: ["ii"],
    regular: "east-asia/NotoSansYi-Regular.ttf",
  },
  {
    name: "Noto Sans Georgian",
    characters: /[\p{Script=Georgian}\u10fb\u20be]/u,
    languages: ["ka"],
    regular: "caucasus/NotoSansGeorgian-Regular.ttf",
  },
  {
    name: "Noto Sans Armenian",
    characters: /[\p{Script=Armenian}\u0589]/u,
    languages: ["hy"],
    regular: "caucasus/NotoSansArmenian-Regular.ttf",
  },
  {
    name: "Noto Sans Ethiopic",
    characters: /\p{Script=Ethiopic}/u,
    languages: ["am", "ti"],
    regular: "africa/NotoSansEthiopic-Regular.ttf",
  },
  {
    name: "Noto Sans Tifinagh",
    characters: /\p{Script=Tifinagh}/u,
    languages: ["zgh", "tzm", "ber"],
    regular: "africa/NotoSansTifinagh-Regular.ttf",
  },
  {
    name: "Noto Sans Vai",
    characters: /\p{Script=Vai}/u,
    languages: ["vai"],
    regular: "africa/NotoSansVai-Regular.ttf",
  },
  {
    name: "Noto Sans NKo",
    characters: /\p{Script=Nko}/u,
    languages: ["nqo"],
    regular: "right-to-left/NotoSansNKo-Regular.ttf",
  },
  {
    name: "Noto Sans Adlam",
    characters: /\p{Script=Adlam}/u,
    languages: ["ff-Adlm"],
    regular: "right-to-left/NotoSansAdlam-Regular.ttf",
  },
  {
    name: "Noto Sans Syriac",
    characters: /\p{Script=Syriac}/u,
    languages: ["syr", "aii", "arc", "cld"],
    regular: "right-to-left/NotoSansSyriac-Regular.ttf",
  },
  {
    name: "Noto Sans Thaana",
    characters: /\p{Script=Thaana}/u,
    languages: ["dv"],
    regular: "right-to-left/NotoSansThaana-Regular.ttf",
  },
  {
    name: "Noto Sans Cherokee",
    characters: /\p{Script=Cherokee}/u,
    languages: ["chr"],
    regular: "americas/NotoSansCherokee-Regular.ttf",
  },
  {
    name: "Noto Sans Canadian Aboriginal",
    characters: /\p{Script=Canadian_Aboriginal}/u,
    languages: ["iu", "cr", "oj"],
    regular: "americas/NotoSansCanadianAboriginal-Regular.ttf",
  },
  { name: "Noto Emoji", characters: EMOJI, regular: "general/NotoEmoji-Regular.ttf" },
  {
    name: "Noto Sans",
    characters: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Sc}\p{Mn}]/u,
    regular: "general/NotoSans-Regular.ttf",
  },
  { name: "DejaVu Sans", regular: "general/DejaVuSans.ttf" },
  // Emoji with text presentation by default (such as U+1F5FA) that DejaVu Sans lacks.
  { name: "Noto Emoji", regular: "general/NotoEmoji-Regular.ttf" },
];

/** The fallback families, each read from `folder` when a note first has characters for it. */
export function fallbackFamilies(folder: string): readonly FallbackFamily[] {
  return FALLBACK_FAMILIES.map(({ regular, bold, ...family }) => ({
    ...family,
    regular: readFrom(join(folder, regular)),
    ...(bold !== undefined && { bold: readFrom(join(folder, bold)) }),
  }));
}

/** Reads a font synchronously, because layout is synchronous and needs a further font only rarely. */
function readFrom(file: string): ReadFont {
  return () => {
    try {
      return new Uint8Array(readFileSync(file));
    } catch {
      return undefined;
    }
  };
}
