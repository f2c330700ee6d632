import { isBelow } from "./compose.ts";

/** A run of text of one script (UAX 24), which selects the shaping rules of a font. */
export interface ScriptRun {
  readonly text: string;
  /** ISO 15924; undefined for a run of common characters only. */
  readonly script: string | undefined;
}

/** The scripts of Unicode 15 by their ISO 15924 codes, those in use today first. */
const SCRIPTS =
  "Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Deva Beng Thai Armn Geor Ethi Guru Gujr Taml Telu Knda Mlym Sinh Khmr Mymr " +
  "Laoo Tibt Thaa Mong Cher Bopo Orya Syrc Cans Yiii Tfng Nkoo Vaii Adlm Java Bali Sund Lana Cham Kali Lepc Limb Talu Tale " +
  "Mtei Olck Osge Rohg Hmng Hmnp Nand Newa Plrd Saur Sylo Tagb Tavt Tglg Buhd Hano Batk Bugi Rjng Lisu Medf Gong Gonm Wcho " +
  "Toto Nagm Kawi Mand Samr Copt Goth Ogam Runr Brai Bamu Mend Bass Aghb Ahom Armi Avst Bhks Brah Cakm Cari Chrs Cpmn Cprt " +
  "Diak Dogr Dsrt Dupl Egyp Elba Elym Glag Gran Hatr Hluw Hung Ital Khar Khoj Kits Kthi Lina Linb Lyci Lydi Mahj Maka Mani " +
  "Marc Merc Mero Modi Mroo Mult Narb Nbat Nshu Orkh Osma Ougr Palm Pauc Perm Phag Phli Phlp Phnx Prti Sarb Sgnw Shaw Shrd " +
  "Sidd Sind Sogd Sogo Sora Soyo Takr Tang Tirh Tnsa Ugar Vith Wara Xpeo Xsux Yezi Zanb";

const TESTS = SCRIPTS.split(" ").map((script) => ({
  script,
  test: new RegExp(`\\p{Script=${script}}`, "u"),
}));

/** First code point whose script is neither Latin nor Common. */
const FIRST_OTHER = 0x2ea;
const LATIN = /\p{Script=Latin}/u;
const SHARED = /[\p{Script=Common}\p{Script=Inherited}\p{Script=Unknown}]/u;

/** Splits text into runs of one script. Common and inherited characters belong to the run before them, or else after them. */
export function splitByScript(text: string): readonly ScriptRun[] {
  if (isBelow(text, FIRST_OTHER)) return [{ text, script: LATIN.test(text) ? "Latn" : undefined }];
  const runs: { text: string; script: string | undefined }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const script = scriptOf(character, last?.script) ?? last?.script;
    if (last !== undefined && (last.script === undefined || last.script === script)) {
      last.text += character;
      last.script = script;
    } else runs.push({ text: character, script });
  }
  return runs;
}

/** The script of a character; undefined for common and inherited ones. `likely`: the script that is tested first. */
export function scriptOf(character: string, likely?: string): string | undefined {
  if (SHARED.test(character)) return undefined;
  const guess = likely === undefined ? undefined : TESTS_BY_SCRIPT.get(likely);
  if (guess?.test(character)) return likely;
  return TESTS.find(({ test }) => test.test(character))?.script;
}

const TESTS_BY_SCRIPT = new Map(TESTS.map(({ script, test }) => [script, test]));
