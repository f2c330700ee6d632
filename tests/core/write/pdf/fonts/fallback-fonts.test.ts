import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { FaceName } from "../../../../../core/write/pdf/fonts/face.ts";
import { FALLBACK_FAMILIES } from "../../../../../workspace/fallback-fonts.ts";
import { DECLARATIONS } from "../../../../support/declaration.ts";
import { faces } from "../../../../support/faces.ts";

const FOLDER = "assets/fonts";
const STYLES: readonly FaceName[] = ["regular", "bold", "italic", "boldItalic"];
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

function clustersOf(text: string): ReadonlySet<string> {
  const visible = text.normalize("NFC").replace(/[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
  return new Set(Array.from(graphemes.segment(visible), ({ segment }) => segment));
}

/** The name of the face that sets a cluster: the house's own, or a fallback family. */
function faceOf(cluster: string, style: FaceName, language: string): string | undefined {
  const { first, fallback } = faces.chain(style, language);
  const own = Array.from(cluster).every((character) => first.has(character.codePointAt(0) ?? 0));
  return own ? first.name : fallback.after(cluster)?.name;
}

test.each(DECLARATIONS.map((each) => [each.code, each] as const))(
  "every character of the Declaration in %s has a face, in four styles",
  (_code, { language, paragraphs }) => {
    const clusters = [...clustersOf(paragraphs.join("\n"))];
    expect(clusters.length).toBeGreaterThan(20);
    for (const style of STYLES)
      expect(clusters.filter((cluster) => faceOf(cluster, style, language) === undefined)).toEqual([]);
  },
);

test.each([
  ["hin", "Noto Sans Devanagari"],
  ["ben", "Noto Sans Bengali"],
  ["pan", "Noto Sans Gurmukhi"],
  ["guj", "Noto Sans Gujarati"],
  ["tam", "Noto Sans Tamil"],
  ["tel", "Noto Sans Telugu"],
  ["kan", "Noto Sans Kannada"],
  ["mal", "Noto Sans Malayalam"],
  ["tha", "Noto Sans Thai"],
  ["lao", "Noto Sans Lao"],
  ["khm", "Noto Sans Khmer"],
  ["mya", "Noto Sans Myanmar"],
  ["bod", "Noto Serif Tibetan"],
  ["kat", "Noto Sans Georgian"],
  ["hye", "Noto Sans Armenian"],
  ["amh", "Noto Sans Ethiopic"],
  ["div", "Noto Sans Thaana"],
  ["chr_cased", "Noto Sans Cherokee"],
])("sets the letters of %s in %s only", (code, family) => {
  const { language, paragraphs } = DECLARATIONS.find((each) => each.code === code) ?? {
    language: "",
    paragraphs: [],
  };
  const names = [...clustersOf(paragraphs.join(" "))]
    .filter((cluster) => /\p{L}/u.test(cluster) && !/\p{Script=Latin}/u.test(cluster))
    .map((cluster) => faceOf(cluster, "regular", language));
  expect(new Set(names)).toEqual(new Set([family]));
});

test.each(Array.from("€£¥$₾֏₿⃀₸₼₽₹₺₴₦₱₲₡₵₭₮₩₪₫৳฿៛﷼؋"))("has a glyph for the currency sign %s", (sign) => {
  for (const style of STYLES) expect(faceOf(sign, style, "en")).toBeDefined();
});

test.each([
  ["a family", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["a flag", "\u{1f1f0}\u{1f1ff}"],
  ["a keycap", "1\ufe0f\u20e3"],
  ["a skin tone", "\u{1f44d}\u{1f3ff}"],
  ["a profession", "\u{1f9d1}\u200d\u2696\ufe0f"],
  ["a picture that is text by default, with its selector and a joiner", "\u2764\ufe0f\u200d\u{1f525}"],
])("looks up %s in the emoji font as a whole", (_name, emoji) => {
  expect([...graphemes.segment(emoji)]).toHaveLength(1);
  expect(faceOf([...clustersOf(emoji)].join(""), "regular", "en")).toBe("Noto Emoji");
});

test("sets the space beside an emoji in the text's face", () => {
  expect(faces.chain("regular").fallback.after("\u{1f600}")?.has(0x20)).toBe(false);
});

test("each family's files are there, beside their licence, and no others", () => {
  const named = FALLBACK_FAMILIES.flatMap(({ regular, bold }) =>
    bold === undefined ? [regular] : [regular, bold],
  );
  for (const file of named) {
    expect(readFileSync(join(FOLDER, file)).subarray(0, 4), file).toEqual(Buffer.from([0, 1, 0, 0]));
    const licence = file.replace(/(Sans)?(-\w+)?\.ttf$/, (_, sans = "") =>
      file.includes("DejaVu") ? "" : sans,
    );
    expect(existsSync(join(FOLDER, `${licence}-LICENSE.txt`)), file).toBe(true);
  }
  const lying = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const fonts = lying.filter((name) => name.endsWith(".ttf") && !name.startsWith("carlito/"));
  expect(new Set(named)).toEqual(new Set(fonts));
});

test("the product's licences name every family and HarfBuzz, each with its copyright", () => {
  const licences = readFileSync("THIRD-PARTY-LICENCES.txt", "utf8");
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith("-LICENSE.txt"),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const [line = ""] = /^.*(?:Copyright|\(c\)).*$/m.exec(readFileSync(join(FOLDER, file), "utf8")) ?? [];
    expect(line, file).not.toBe("");
    expect(licences, file).toContain(line.trim());
  }
});

test("the table of origins names every file", () => {
  const readme = readFileSync(join(FOLDER, "README.md"), "utf8");
  for (const { regular } of FALLBACK_FAMILIES) {
    const name = regular.replace(/\.ttf$/, "");
    expect(
      readme.includes(`\`${name}\``) || readme.includes(`\`${name.replace(/-Regular$/, "-*")}\``),
      name,
    ).toBe(true);
  }
});
