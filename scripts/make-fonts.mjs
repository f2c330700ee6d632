// Writes the fallback fonts in assets/fonts, for scripts that the house style's family lacks. East Asian fonts are subset
// to the characters that names and plain text need. Run it after a change here; it downloads its sources from npm.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";

/** Families that are kept unchanged: folder, package, version, name of the files, styles. */
const WHOLE = [
  ["right-to-left", "ibm-plex-sans-arabic", "0.4.2", "IBMPlexSansArabic", ["400Regular", "700Bold"]],
  ["right-to-left", "noto-sans-hebrew", "0.4.1", "NotoSansHebrew", ["400Regular", "700Bold"]],
  ["right-to-left", "noto-sans-syriac", "0.4.2", "NotoSansSyriac"],
  ["right-to-left", "noto-sans-thaana", "0.4.2", "NotoSansThaana"],
  ["right-to-left", "noto-sans-nko", "0.4.1", "NotoSansNKo"],
  ["right-to-left", "noto-sans-adlam", "0.4.1", "NotoSansAdlam"],
  ["south-asia", "noto-sans-devanagari", "0.4.1", "NotoSansDevanagari"],
  ["south-asia", "noto-sans-bengali", "0.4.4", "NotoSansBengali"],
  ["south-asia", "noto-sans-gurmukhi", "0.4.1", "NotoSansGurmukhi"],
  ["south-asia", "noto-sans-gujarati", "0.4.2", "NotoSansGujarati"],
  ["south-asia", "noto-sans-oriya", "0.4.2", "NotoSansOriya"],
  ["south-asia", "noto-sans-tamil", "0.4.3", "NotoSansTamil"],
  ["south-asia", "noto-sans-telugu", "0.4.2", "NotoSansTelugu"],
  ["south-asia", "noto-sans-kannada", "0.4.3", "NotoSansKannada"],
  ["south-asia", "noto-sans-malayalam", "0.4.2", "NotoSansMalayalam"],
  ["south-asia", "noto-sans-sinhala", "0.4.2", "NotoSansSinhala"],
  ["south-asia", "noto-sans-ol-chiki", "0.4.2", "NotoSansOlChiki"],
  ["south-asia", "noto-sans-meetei-mayek", "0.4.2", "NotoSansMeeteiMayek"],
  ["south-east-asia", "noto-sans-thai", "0.4.2", "NotoSansThai"],
  ["south-east-asia", "noto-sans-lao", "0.4.2", "NotoSansLao"],
  ["south-east-asia", "noto-sans-khmer", "0.4.3", "NotoSansKhmer"],
  ["south-east-asia", "noto-sans-myanmar", "0.4.2", "NotoSansMyanmar"],
  ["south-east-asia", "noto-sans-javanese", "0.4.2", "NotoSansJavanese"],
  ["east-asia", "noto-serif-tibetan", "0.4.2", "NotoSerifTibetan"],
  ["east-asia", "noto-sans-mongolian", "0.4.1", "NotoSansMongolian"],
  ["east-asia", "noto-sans-yi", "0.4.2", "NotoSansYi"],
  ["caucasus", "noto-sans-georgian", "0.4.3", "NotoSansGeorgian"],
  ["caucasus", "noto-sans-armenian", "0.4.2", "NotoSansArmenian"],
  ["africa", "noto-sans-ethiopic", "0.4.2", "NotoSansEthiopic"],
  ["africa", "noto-sans-tifinagh", "0.4.1", "NotoSansTifinagh"],
  ["africa", "noto-sans-vai", "0.4.2", "NotoSansVai"],
  ["americas", "noto-sans-cherokee", "0.4.2", "NotoSansCherokee"],
  ["americas", "noto-sans-canadian-aboriginal", "0.4.1", "NotoSansCanadianAboriginal"],
  ["general", "noto-sans", "0.4.2", "NotoSans"],
];

/** Characters of Extension A in China's Table of General Standard Characters of 2013, which occur in names. */
const NATIONAL_TABLE =
  "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮";

/** Punctuation and space: a word and the space after it are set in one font. */
const PUNCTUATION = ` \u00a0\u00b7${rangeText(0x2010, 0x203b)}${rangeText(0x3000, 0x303f)}${rangeText(0xff00, 0xffef)}`;
const ENCLOSED = rangeText(0x2460, 0x24ff) + rangeText(0x3200, 0x33ff);
const KANA = rangeText(0x3040, 0x30ff) + rangeText(0x31f0, 0x31ff);

/**
 * All of Noto Emoji except its space, which is as wide as an emoji: spaces beside emoji are set in the font of the
 * text.
 */
const EMOJI = [
  [0x21, 0x20ff],
  [0x2100, 0x33ff],
  [0xfe0e, 0xfe0f],
  [0x1f000, 0x1faff],
  [0xe0020, 0xe007f],
];

/** East Asian families, with the characters that are kept. */
const SUBSETS = [
  {
    family: "SC",
    characters:
      rangeText(0x4e00, 0x9fff) +
      rangeText(0xf900, 0xfaff) +
      rangeText(0x20000, 0x323af) +
      rangeText(0x3100, 0x312f) +
      NATIONAL_TABLE +
      KANA +
      ENCLOSED,
  },
  { family: "JP", characters: shiftJisCharacters() + KANA + ENCLOSED },
  {
    family: "KR",
    characters: rangeText(0xac00, 0xd7a3) + rangeText(0x1100, 0x11ff) + rangeText(0x3130, 0x318f) + ENCLOSED,
  },
];

function rangeText(first, last) {
  let text = "";
  for (let point = first; point <= last; point += 1) text += String.fromCodePoint(point);
  return text;
}

/** The Han characters of JIS X 0208, which are in common use in Japan. */
function shiftJisCharacters() {
  const decoder = new TextDecoder("shift_jis");
  let text = "";
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) text += decoder.decode(Uint8Array.of(lead, trail));
  }
  return text.replace(/\P{Script=Han}/gu, "");
}

/** Downloads a file of an npm package. */
function fetchFile(name, version, file) {
  execFileSync("npm", [
    "pack",
    "--silent",
    "--pack-destination",
    folder,
    `@expo-google-fonts/${name}@${version}`,
  ]);
  const archive = `expo-google-fonts-${name}-${version}.tgz`;
  return execFileSync("tar", ["-xzOf", archive, `package/${file}`], { cwd: folder, maxBuffer: 2 ** 26 });
}

function save(place, name, bytes) {
  writeFileSync(join("assets/fonts", place, name), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
for (const [place, name, version, file, styles = ["400Regular"]] of WHOLE) {
  for (const style of styles) {
    save(place, `${file}-${style.slice(3)}.ttf`, fetchFile(name, version, `${style}/${file}_${style}.ttf`));
  }
  save(place, `${file}-LICENSE.txt`, fetchFile(name, version, "LICENSE_FONT"));
}
for (const { family, characters } of SUBSETS) {
  const name = `noto-sans-${family.toLowerCase()}`;
  const whole = fetchFile(name, "0.4.3", `400Regular/NotoSans${family}_400Regular.ttf`);
  const font = await subsetFont(whole, characters + PUNCTUATION, {
    targetFormat: "sfnt",
    keepFeatures: ["ccmp", "ljmo", "vjmo", "tjmo"],
    preserveNameIds: [0, 13, 14],
    dropTables: ["BASE", "STAT", "gasp", "vhea", "vmtx"],
  });
  save("east-asia", `NotoSans${family}-Regular.ttf`, font);
  save("east-asia", `NotoSans${family}-LICENSE.txt`, fetchFile(name, "0.4.3", "LICENSE_FONT"));
}
const emoji = fetchFile("noto-emoji", "0.4.7", "400Regular/NotoEmoji_400Regular.ttf");
const withoutSpace = await subsetFont(emoji, EMOJI.map(([first, last]) => rangeText(first, last)).join(""), {
  targetFormat: "sfnt",
  keepFeatures: ["ccmp"],
  preserveNameIds: [0, 13, 14],
  dropTables: ["STAT", "gasp", "vhea", "vmtx"],
});
save("general", "NotoEmoji-Regular.ttf", withoutSpace);
save("general", "NotoEmoji-LICENSE.txt", fetchFile("noto-emoji", "0.4.7", "LICENSE_FONT"));
rmSync(folder, { recursive: true });
