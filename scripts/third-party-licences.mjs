// Writes THIRD-PARTY-LICENCES.txt: the licence of every package and font that the built program contains.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const SHIPPED = [
  "@codemirror/commands",
  "@codemirror/lang-html",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/state",
  "@codemirror/view",
  "@noble/hashes",
  "bidi-js",
  "character-entities",
  "csv-parse",
  "diff",
  "docx",
  "fflate",
  "handlebars",
  "harfbuzzjs",
  "hyphen",
  "jpeg-js",
  "jsonc-parser",
  "linebreak",
  "pdfjs-dist",
  "pdfkit",
  "pngjs",
  "react",
  "react-aria-components",
  "react-dom",
  "react-resizable-panels",
  "saxes",
  "yaml",
  "zod",
];

/** The folder in which Node finds a package that is imported in the folder `from`. */
function folderOf(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules")))) {
    const candidate = join(folder, "node_modules", name);
    if (existsSync(join(candidate, "package.json"))) return candidate;
    if (folder === "" || !folder.includes("node_modules")) {
      const top = join("node_modules", name);
      return existsSync(join(top, "package.json")) ? top : undefined;
    }
  }
}

function collect(name, from, found) {
  const folder = folderOf(name, from);
  if (folder === undefined || found.has(folder)) return;
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  found.set(folder, manifest);
  for (const dependency of Object.keys(manifest.dependencies ?? {})) {
    if (!dependency.startsWith("@types/")) collect(dependency, folder, found);
  }
}

function licenceText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)/i.test(name));
  return file ? readFileSync(join(folder, file), "utf8").trim() : "(the package brings no licence file)";
}

const FONTS = "assets/fonts";

/** Licences in the folders of the fonts, each with the name of its family. */
function fontLicences() {
  return readdirSync(FONTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("-LICENSE.txt"))
    .map((file) => ({
      name: basename(file, "-LICENSE.txt"),
      text: readFileSync(join(FONTS, file), "utf8").replaceAll("\r\n", "\n").trim(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const OPEN_FONT_LICENCE = "This Font Software is licensed under the SIL Open Font License";

/** One section for each separate licence, and one for all fonts under the SIL Open Font Licence. */
function fontSections() {
  const licences = fontLicences();
  const open = licences.filter(({ text }) => text.includes(OPEN_FONT_LICENCE));
  const notices = open.map(({ name, text }) => `${name}: ${text.slice(0, text.indexOf("\n\n"))}`);
  const [first] = open;
  const body = first.text.slice(first.text.indexOf(OPEN_FONT_LICENCE));
  return [
    ...licences
      .filter((each) => !open.includes(each))
      .map(({ name, text }) => `${name}: see below\n\n${text}`),
    `Fonts: SIL Open Font Licence 1.1\n\n${notices.join("\n")}\n\n${body}`,
  ];
}

const found = new Map();
for (const name of SHIPPED) collect(name, "", found);
const sections = [...found]
  .sort(([, a], [, b]) => (a.name < b.name ? -1 : 1))
  .map(
    ([folder, { name, version, license }]) =>
      `${name} ${version}: ${license ?? "see below"}\n\n${licenceText(folder)}`,
  );
const rule = `\n\n${"-".repeat(80)}\n\n`;
const head = "The built program contains the packages and fonts below, each under its own licence.";
writeFileSync(
  "THIRD-PARTY-LICENCES.txt",
  `${[head, ...sections, ...fontSections()].join(rule).replaceAll("\r\n", "\n")}\n`,
);
console.log(`${found.size} packages`);
