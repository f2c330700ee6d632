import type { Brief, Format } from "../brief/brief.ts";
import type { BriefPlaces } from "../brief/brief-fields.ts";
import type { PageEstimate } from "../check/estimate-word-pages.ts";
import type { Finding } from "../check/finding.ts";
import type { Document } from "../document/node.ts";
import type { StatementPlace } from "../document/statement-place.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { HouseTemplate } from "../house-template/house-template.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Template } from "../template/template.ts";

/** The input of a note, as plain data that can be sent to a worker. */
export interface NoteRequest {
  readonly dossier: Dossier;
  readonly scheme: MarkingScheme;
  readonly template: Template;
  readonly brief: Brief;
  /** Where the brief's texts are in its file, for findings about them. */
  readonly briefPlaces?: BriefPlaces;
  readonly formats: readonly Format[];
  /** The organisation's house template, applied to the Word file only. */
  readonly house?: HouseTemplate;
}

export type Stage = "select" | "render" | "read" | "layout" | "write";

export interface NoteFile {
  readonly format: Format;
  readonly bytes: Uint8Array;
}

/** A finished note; it is made for viewing even when a finding forbids sending it. */
export interface Note {
  readonly document: Document;
  /** In the order of the request's formats. */
  readonly files: readonly NoteFile[];
  /** Pages of the PDF; the PDF is laid out for the count even when only Word is asked for. */
  readonly pages: number;
  /** Pages that count against the template's limit: those before its annexes. */
  readonly countedPages: number;
  /** Estimated pages of the Word file, including annexes; absent unless one is requested. */
  readonly wordPages?: PageEstimate;
  readonly marking: string;
  readonly findings: readonly Finding[];
  /** Where statements stand on the pages of the PDF, by page and then from the top. */
  readonly places: readonly StatementPlace[];
  /** Ids of what the brief chooses and the template does not print; what is left out before has findings of its own. */
  readonly notPrinted: readonly string[];
}
