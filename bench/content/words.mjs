import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TOPICS = new URL("../../assets/dossiers/uk-kazakhstan/topics/", import.meta.url);

/**
 * Words of the sample dossier's running text, repeats included: drawing from them gives the lengths, letters and
 * frequencies of real briefing notes.
 */
export function runningWords() {
  return readdirSync(fileURLToPath(TOPICS))
    .sort()
    .flatMap((file) => readFileSync(new URL(file, TOPICS), "utf8").split("\n"))
    .filter((line) => !/^\s*(- )?\w+:/.test(line) || /^\s*(text|title):/.test(line))
    .flatMap((line) => line.replace(/^\s*\w+:/, "").match(/[A-Za-zÀ-ž]+/g) ?? [])
    .filter((word) => word.length > 1 || word === "a");
}
