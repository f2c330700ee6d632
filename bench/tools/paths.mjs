import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export const FONT_FOLDER = path("../../assets/fonts");
export const CARLITO = {
  normal: path("../../assets/fonts/carlito/Carlito-Regular.ttf"),
  bold: path("../../assets/fonts/carlito/Carlito-Bold.ttf"),
  italics: path("../../assets/fonts/carlito/Carlito-Italic.ttf"),
  bolditalics: path("../../assets/fonts/carlito/Carlito-BoldItalic.ttf"),
};
/** Our code, bundled by vite, a file for each comparison. */
export const ours = (name) => new URL(`../../out/bench/${name}.mjs`, import.meta.url).href;
export const NOTE_WORKER = path("../../out/bench/note-worker.mjs");
export const READER = path("../../out/bench/measured-reader.mjs");
export const MEASURED_NOTE_WORKER = path("../../out/bench/measured-note-worker.mjs");
export const CLI = path("../../out/cli/attache.mjs");
export const PREPARED = path("../../out/bench-templates");
export const ROOT = path("../..");
