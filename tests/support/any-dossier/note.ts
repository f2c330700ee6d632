import { loadBrief } from "../../../core/brief/load-brief.ts";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import type { NoteRequest } from "../../../core/note/note.ts";
import type { Result } from "../../../core/problem/result.ts";
import type { Template } from "../../../core/template/template.ts";
import { builtInTemplate, expectValue, templateFrom } from "../sample.ts";
import type { PlantedBrief } from "./brief.ts";
import type { PlantedDossier } from "./dossier.ts";
import { DOSSIER_PICTURES, dossierFiles, yamlText } from "./files.ts";

/** A template that shows pictures, which no built-in one does, and prints every statement. */
const PICTURE_TEMPLATE = [
  "<h1>{{note.title}}</h1>",
  '<figure><img src="map.png" alt="A map"/><figcaption>Map</figcaption></figure>',
  '<figure><img src="photo.jpg" alt="A photograph" width="20%"/><figcaption>Photograph</figcaption></figure>',
  "{{#each topics}}<h2>{{title}}</h2><p>{{text summary}}</p>",
  "{{#if statements}}<ul>{{#each statements}}<li>{{portion this}}{{disclosure this}}{{text text}}{{note this}}</li>{{/each}}</ul>{{/if}}{{/each}}",
  "{{#each series}}{{chart this table=true}}{{/each}}",
  "{{#if (citedSources)}}<h2>Sources</h2>{{> source-list}}{{/if}}",
].join("\n");

export const TEMPLATES = ["country-brief", "meeting-brief", "pictures"] as const;

const templates = new Map<string, Template>();

export function templateOf(name: string): Template {
  const known = templates.get(name);
  if (known) return known;
  const template = name === "pictures" ? templateFrom(PICTURE_TEMPLATE) : builtInTemplate(name);
  templates.set(name, template);
  return template;
}

export function loadPlanted(dossier: PlantedDossier) {
  return loadDossier("planted", dossierFiles(dossier), DOSSIER_PICTURES);
}

/** The request for the note, made by the loaders from files; a file that is refused fails the test. */
export function requestOf(dossier: PlantedDossier, brief: PlantedBrief): NoteRequest {
  const read = expectLoaded(loadPlanted(dossier));
  const asked = expectLoaded(loadBrief("planted/brief.yaml", yamlText(brief), "2026-11-30"));
  return {
    dossier: read,
    scheme: dossier.scheme,
    template: templateOf(brief.template),
    brief: asked,
    formats: asked.formats,
  };
}

function expectLoaded<Value>(result: Result<Value>): Value {
  return expectValue(result);
}
