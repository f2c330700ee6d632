// Writes the fonts of assets/fonts for other scripts than the house's family has. Those of East Asia are cut to
// the letters that names and plain text need. Run it after a change here; it fetches its sources from npm.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import subsetFont from "subset-font";

const WHOLE = [
  {
    name: "ibm-plex-sans-arabic",
    version: "0.4.2",
    licence: "IBMPlexSansArabic-LICENSE.txt",
    files: [
      ["400Regular/IBMPlexSansArabic_400Regular.ttf", "IBMPlexSansArabic-Regular.ttf"],
      ["700Bold/IBMPlexSansArabic_700Bold.ttf", "IBMPlexSansArabic-Bold.ttf"],
    ],
  },
  {
    name: "noto-sans-hebrew",
    version: "0.4.1",
    licence: "NotoSansHebrew-LICENSE.txt",
    files: [
      ["400Regular/NotoSansHebrew_400Regular.ttf", "NotoSansHebrew-Regular.ttf"],
      ["700Bold/NotoSansHebrew_700Bold.ttf", "NotoSansHebrew-Bold.ttf"],
    ],
  },
];

/** Letters of Extension A in China's Table of General Standard Characters of 2013; names have them. */
const NATIONAL_TABLE =
  "㑇㑊㕮㘎㙍㙘㙦㛃㛚㛹㟃㠇㠓㤘㥄㧐㧑㧟㫰㬊㬎㬚㭎㭕㮾㰀㳇㳘㳚㴔㵐㶲㸆㸌㺄㻬㽏㿠䁖䂮䃅䃎䅟䌹䎃䎖䏝䏡䏲䐃䓖䓛䓨䓫䓬䗖䗛䗪䗴䜣䝙䢺䢼䣘䥽䦃䲟䲠䲢䴓䴔䴕䴖䴗䴘䴙䶮";

/** With the space: words and the spaces behind them are set in one face. */
const MARKS = ` \u00a0\u00b7${rangeText(0x2010, 0x203b)}${rangeText(0x3000, 0x303f)}${rangeText(0xff00, 0xffef)}`;
const ENCLOSED = rangeText(0x2460, 0x24ff) + rangeText(0x3200, 0x33ff);
const KANA = rangeText(0x3040, 0x30ff) + rangeText(0x31f0, 0x31ff);

const CUT = [
  {
    family: "SC",
    letters:
      rangeText(0x4e00, 0x9fff) +
      rangeText(0xf900, 0xfaff) +
      rangeText(0x20000, 0x323af) +
      rangeText(0x3100, 0x312f) +
      NATIONAL_TABLE +
      KANA +
      ENCLOSED,
  },
  { family: "JP", letters: lettersOfShiftJis() + KANA + ENCLOSED },
  {
    family: "KR",
    letters: rangeText(0xac00, 0xd7a3) + rangeText(0x1100, 0x11ff) + rangeText(0x3130, 0x318f) + ENCLOSED,
  },
];

function rangeText(first, last) {
  let text = "";
  for (let point = first; point <= last; point += 1) text += String.fromCodePoint(point);
  return text;
}

/** The Chinese letters of JIS X 0208, which Japan takes for common use. */
function lettersOfShiftJis() {
  const decoder = new TextDecoder("shift_jis");
  let text = "";
  for (let lead = 0x81; lead <= 0xfc; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) text += decoder.decode(Uint8Array.of(lead, trail));
  }
  return text.replace(/\P{Script=Han}/gu, "");
}

/** A file of a package, as npm has it. */
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

function save(name, bytes) {
  writeFileSync(join("assets/fonts", name), bytes);
  console.log(`${name} ${bytes.length} bytes`);
}

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
for (const { name, version, files, licence } of WHOLE) {
  for (const [from, to] of files) save(to, fetchFile(name, version, from));
  save(licence, fetchFile(name, version, "LICENSE_FONT"));
}
for (const { family, letters } of CUT) {
  const name = `noto-sans-${family.toLowerCase()}`;
  const whole = fetchFile(name, "0.4.3", `400Regular/NotoSans${family}_400Regular.ttf`);
  const font = await subsetFont(whole, letters + MARKS, {
    targetFormat: "sfnt",
    keepFeatures: ["ccmp", "ljmo", "vjmo", "tjmo"],
    preserveNameIds: [0, 13, 14],
    dropTables: ["BASE", "STAT", "gasp", "vhea", "vmtx"],
  });
  save(`NotoSans${family}-Regular.ttf`, font);
  save(`NotoSans${family}-LICENSE.txt`, fetchFile(name, "0.4.3", "LICENSE_FONT"));
}
rmSync(folder, { recursive: true });
