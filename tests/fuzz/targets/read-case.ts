import { type BriefReading, readBrief } from "../../../core/brief/load-brief.ts";
import type { DossierReading } from "../../../core/dossier/dossier-reading.ts";
import { readDossier } from "../../../core/dossier/load-dossier.ts";
import type { PictureFile, PictureFiles } from "../../../core/image/picture-file.ts";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import { loadTemplate, partialsOf } from "../../../core/template/load-template.ts";
import type { Template } from "../../../core/template/template.ts";
import { decodeText } from "../../../workspace/decode-text.ts";
import { filesOf } from "../../support/sample.ts";
import type { FuzzInput } from "../fuzz-input.ts";

export const TODAY = "2026-11-30";

const PICTURE = /^images\/(.+)$/;

/** Files of a case, in the form in which the workspace passes them to core. */
interface CaseFiles {
  readonly texts: ReadonlyMap<string, string>;
  readonly unreadable: ReadonlyMap<string, Problem>;
  readonly images: PictureFiles;
}

function caseFiles(input: FuzzInput): CaseFiles {
  const texts = new Map<string, string>();
  const unreadable = new Map<string, Problem>();
  const images: [string, PictureFile][] = [];
  for (const [file, bytes] of input) {
    const picture = PICTURE.exec(file)?.[1];
    if (picture !== undefined) {
      images.push([picture, { type: "read", file, bytes }]);
      continue;
    }
    const text = decodeText(file, bytes);
    if (typeof text === "string") texts.set(file, text);
    else unreadable.set(file, text);
  }
  return { texts, unreadable, images: Object.fromEntries(images) };
}

export interface CaseDossier {
  readonly dossier: DossierReading;
  /** Absent where the case has no brief that is text. */
  readonly brief?: BriefReading;
}

export function readCaseDossier(input: FuzzInput): CaseDossier {
  const { texts, unreadable, images } = caseFiles(input);
  const dossier = readDossier("case", texts, images, unreadable);
  const brief = texts.get("brief.yaml");
  return { dossier, ...(brief !== undefined && { brief: readBrief("case/brief.yaml", brief, TODAY) }) };
}

export function readCaseTemplate(input: FuzzInput): Result<Template> {
  const { texts, images } = caseFiles(input);
  const shared = new Map(
    [...filesOf("templates/partials")].map(([name, text]) => [`partials/${name}`, text]),
  );
  return loadTemplate("case", "case/", texts, partialsOf(shared, "templates/"), images);
}
