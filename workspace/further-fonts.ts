import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FurtherFamily, ReadFont } from "../core/write/pdf/fonts/font-files.ts";

const ARABIC = /\p{Script_Extensions=Arabic}/u;
const HEBREW = /\p{Script=Hebrew}/u;
const HANGUL = /\p{Script_Extensions=Hangul}/u;
/** Chinese letters and kana, the marks that go with them, and forms as wide as they are. */
const CHINESE =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Bopomofo}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\u3000-\u33ff\uff00-\uffef]/u;

/** Marks that East Asia shares with Europe and sets as wide as a letter. */
const WIDE_MARKS = /^[‘’“”—…‥·]+$/u;

/** What is asked for letters and signs that the family of the house style lacks. */
export function furtherFamilies(folder: string): readonly FurtherFamily[] {
  const from = (name: string): ReadFont => readFrom(join(folder, name));
  return [
    {
      name: "IBM Plex Sans Arabic",
      letters: ARABIC,
      regular: from("IBMPlexSansArabic-Regular.ttf"),
      bold: from("IBMPlexSansArabic-Bold.ttf"),
    },
    {
      name: "Noto Sans Hebrew",
      letters: HEBREW,
      regular: from("NotoSansHebrew-Regular.ttf"),
      bold: from("NotoSansHebrew-Bold.ttf"),
    },
    {
      name: "Noto Sans SC",
      letters: CHINESE,
      languages: ["zh", "yue"],
      claims: WIDE_MARKS,
      regular: from("NotoSansSC-Regular.ttf"),
    },
    {
      name: "Noto Sans JP",
      letters: CHINESE,
      languages: ["ja"],
      claims: WIDE_MARKS,
      regular: from("NotoSansJP-Regular.ttf"),
    },
    { name: "Noto Sans KR", letters: HANGUL, languages: ["ko"], regular: from("NotoSansKR-Regular.ttf") },
    { name: "DejaVu Sans", regular: from("DejaVuSans.ttf") },
  ];
}

/** Layout asks in the middle of its work, and rarely: no time to wait for a disk in turn. */
function readFrom(file: string): ReadFont {
  return () => {
    try {
      return new Uint8Array(readFileSync(file));
    } catch {
      return undefined;
    }
  };
}
