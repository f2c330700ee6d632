import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Brief } from "../../core/brief/brief.ts";
import { loadBrief } from "../../core/brief/load-brief.ts";
import type { Dossier } from "../../core/dossier/dossier.ts";
import { loadDossier } from "../../core/dossier/load-dossier.ts";
import type { TextFiles } from "../../core/dossier/text-files.ts";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { loadScheme } from "../../core/marking/load-scheme.ts";
import type { MarkingScheme } from "../../core/marking/scheme.ts";
import type { Office } from "../../core/note/office.ts";
import { problemText } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import { loadTemplate, partialsOf } from "../../core/template/load-template.ts";
import type { Template } from "../../core/template/template.ts";
import { fallbackFamilies } from "../../workspace/fallback-fonts.ts";
import { patternsIn } from "../../workspace/hyphenation-patterns.ts";

export const SAMPLE_DOSSIER = "assets/dossiers/uk-kazakhstan";

/** The value of a result; fails the test with its problems if there is none. */
export function expectValue<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problems.map(problemText).join("\n"));
  return result.value;
}

export function filesOf(folder: string): TextFiles {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.\w+$/.test(name),
  );
  return new Map(names.map((name) => [name.replaceAll("\\", "/"), readFileSync(join(folder, name), "utf8")]));
}

export function sampleDossier(): Dossier {
  return expectValue(loadDossier(SAMPLE_DOSSIER, filesOf(SAMPLE_DOSSIER)));
}

export function sampleBrief(today = "2026-11-23"): Brief {
  const file = `${SAMPLE_DOSSIER}/brief.yaml`;
  return expectValue(loadBrief(file, readFileSync(file, "utf8"), today));
}

export function scheme(id = "uk-gscp"): MarkingScheme {
  const file = `assets/marking-schemes/${id}.yaml`;
  return expectValue(loadScheme(file, readFileSync(file, "utf8")));
}

export function builtInTemplate(id: string): Template {
  return expectValue(loadTemplate(id, `templates/${id}/`, filesOf(`templates/${id}`), sharedPartials()));
}

export function templateFrom(source: string, manifest = "title: Test\ndescription: A test.\n"): Template {
  const files = new Map([
    ["template.yaml", manifest],
    ["template.hbs", source],
  ]);
  return expectValue(loadTemplate("test", "", files, sharedPartials()));
}

function sharedPartials(): Template["partials"] {
  const named = [...filesOf("templates/partials")].map(([name, text]) => [`partials/${name}`, text] as const);
  return partialsOf(new Map(named), "templates/");
}

export function office(): Office {
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(join("assets/fonts", name)));
  return {
    style: DEFAULT_HOUSE_STYLE,
    patterns: patternsIn("assets/hyphenation"),
    fonts: {
      regular: read("carlito/Carlito-Regular.ttf"),
      bold: read("carlito/Carlito-Bold.ttf"),
      italic: read("carlito/Carlito-Italic.ttf"),
      boldItalic: read("carlito/Carlito-BoldItalic.ttf"),
      fallback: fallbackFamilies("assets/fonts"),
      shaper: read("harfbuzz.wasm"),
      colourProfile: read("sRGB.icc"),
    },
  };
}
