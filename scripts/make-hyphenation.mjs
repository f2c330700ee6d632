// Writes assets/hyphenation: the patterns of the package hyphen as JSON, which is read when a note first has a word to
// hyphenate. Run it when the package changes.
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const FOLDER = "assets/hyphenation";

/** Languages whose patterns may be redistributed, with their names in the package. */
const LANGUAGES = {
  cy: "cy",
  da: "da",
  de: "de-1996",
  "en-gb": "en-gb",
  "en-us": "en-us",
  es: "es",
  fr: "fr",
  it: "it",
  nl: "nl",
  pl: "pl",
  pt: "pt",
  ru: "ru",
  uk: "uk",
};

const require = createRequire(import.meta.url);
mkdirSync(FOLDER, { recursive: true });
for (const [language, name] of Object.entries(LANGUAGES)) {
  const text = JSON.stringify(require(`hyphen/patterns/${name}.js`));
  writeFileSync(join(FOLDER, `${language}.json`), text);
  console.log(`${language}.json ${text.length} characters`);
}
