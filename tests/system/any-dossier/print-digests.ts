import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { loadBrief } from "../../../core/brief/load-brief.ts";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import { DOSSIER_PICTURES } from "../../support/any-dossier/files.ts";
import { templateOf } from "../../support/any-dossier/note.ts";
import { expectValue, office, scheme } from "../../support/sample.ts";

/** A dossier's files and its brief, in the order in which a disk lists them. */
export interface FiledDossier {
  readonly scheme: string;
  readonly template: string;
  readonly brief: string;
  readonly files: readonly (readonly [path: string, text: string])[];
}

/**
 * A process of its own: makes the notes of the dossiers in the file that its first argument names, out of a folder
 * called as the second says, and prints the digests of their files.
 */
const [list = "", folder = "planted"] = process.argv.slice(2);
const dossiers = JSON.parse(readFileSync(list, "utf8")) as readonly FiledDossier[];
const own = office();
for (const [index, { files, scheme: id, template, brief }] of dossiers.entries()) {
  const note = expectValue(
    await generateNote(
      {
        dossier: expectValue(loadDossier(folder, new Map(files), DOSSIER_PICTURES)),
        scheme: scheme(id),
        template: templateOf(template),
        brief: expectValue(loadBrief(`${folder}/brief.yaml`, brief, "2026-11-30")),
        formats: ["pdf", "docx"],
      },
      own,
    ),
  );
  const digests = note.files.map(({ bytes }) => createHash("sha256").update(bytes).digest("hex"));
  process.stdout.write(`${index} ${note.pages} ${note.marking} ${digests.join(" ")}\n`);
}
