import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FILES = {
  "dossier/dossier.yaml":
    "title: T\nsummary: S.\nlanguage: en-GB\nscheme: none\noriginator: {office: Desk}\ntopics: [one, two]\n",
  "dossier/topics/one.yaml":
    'title: One\nsummary: S.\nentries:\n  - {id: a, type: background, text: "Words.", asOf: 2026-01-01, reviewBy: 2027-01-01, origin: drafted, marking: NONE}\n',
  "dossier/topics/two.yaml":
    'title: Two\nsummary: S.\nentries:\n  - {id: b, type: background, text: "Other words.", asOf: 2026-01-01, reviewBy: 2027-01-01, origin: drafted, marking: NONE}\n',
  "template/template.yaml": "title: Small\ndescription: A small note.\n",
  "template/template.hbs":
    "<h1>{{note.title}}</h1>\n{{#each topics}}<h2>{{title}}</h2>{{#each statements}}<p>{{this.text}}</p>{{/each}}{{/each}}\n",
} as const;

/** Fields that the briefs of a small list share; paths are relative to the list. */
export const DEFAULTS = { dossier: "dossier", template: "./template", date: "2026-11-30", format: "docx" };

/** A folder with a dossier of two topics and a template of three lines, for lists of briefs. */
export function smallFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attache-batch-"));
  for (const [name, text] of Object.entries(FILES)) write(folder, name, text);
  return folder;
}

export function write(folder: string, name: string, text: string): string {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
}

export function writeList(folder: string, briefs: readonly object[], defaults: object = DEFAULTS): string {
  return write(folder, "list.yaml", JSON.stringify({ defaults, briefs }, null, 2));
}

export function titles(count: number): readonly { readonly title: string }[] {
  return Array.from({ length: count }, (_, index) => ({ title: `Note ${index + 1}` }));
}

/** Digests of all files below a folder except records, by name. */
export function digests(out: string): Readonly<Record<string, string>> {
  const names = readdirSync(out, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".jsonl"))
    .map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [
        name.slice(out.length + 1),
        createHash("sha256").update(readFileSync(name)).digest("hex"),
      ]),
  );
}
