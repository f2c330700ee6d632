import type { Brief } from "../brief/brief.ts";
import type { BriefPlaces } from "../brief/brief-fields.ts";
import type { Document } from "../document/node.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Place, Severity } from "../problem/problem.ts";
import type { AnyStatement } from "../select/briefing.ts";
import type { Template } from "../template/template.ts";
import { dataFields } from "./data-fields.ts";
import type { Finding } from "./finding.ts";
import { describeCluster, type MissingClusters, missingClusters } from "./missing-clusters.ts";
import { type PrintedField, printedFields } from "./printed-fields.ts";
import { printedTexts } from "./printed-texts.ts";

/** Maximum number of clusters that a message names. */
const MAX_NAMED = 5;

/** A note and the data from which it was made. */
export interface PrintedNote {
  readonly dossier: Dossier;
  readonly brief: Brief;
  readonly briefPlaces?: BriefPlaces;
  readonly template: Template;
  readonly statements: readonly AnyStatement[];
  readonly document: Document;
}

/**
 * Findings about characters that no font of the PDF has: one for each field of statements, topics, brief and sources that
 * prints them, then for the places of the template. `missing` are grapheme clusters, printed as a replacement sign.
 */
export function checkMissingGlyphs(
  missing: ReadonlySet<string>,
  note: PrintedNote,
  severity: Severity,
): readonly Finding[] {
  if (missing.size === 0) return [];
  const clusters = missingClusters(missing);
  const fields = dataFields(
    note.statements,
    note.brief,
    note.dossier,
    note.briefPlaces,
    note.template.options,
  );
  const { printed, elsewhere } = printedFields(fields, printedTexts(note.document), clusters);
  const own = inTemplate(note.template, elsewhere);
  const reported = new Set([...printed, ...own].flatMap((each) => each.clusters));
  const rest = [...clusters.all].filter((cluster) => !reported.has(cluster));
  return [
    ...printed.map((each) => fieldFinding(each, severity)),
    ...own.map((each) => finding(each.clusters, "which the template prints", severity, each.place)),
    ...(rest.length > 0 ? [finding(rest, `which ${stands(rest)} in the note`, severity)] : []),
  ];
}

function fieldFinding({ field, clusters }: PrintedField, severity: Severity): Finding {
  return {
    ...finding(clusters, `which ${stands(clusters)} in ${field.name}`, severity, field.place),
    ...(field.about && { about: field.about }),
  };
}

interface TemplateWords {
  readonly clusters: readonly string[];
  readonly place: Place;
}

/** Lines of the template and its partials that contain one of the clusters. */
function inTemplate(template: Template, clusters: ReadonlySet<string>): readonly TemplateWords[] {
  if (clusters.size === 0) return [];
  const sought = missingClusters(clusters);
  const files = [{ file: template.file, source: template.source }, ...template.partials.values()];
  return files.flatMap(({ file, source }) =>
    source.split("\n").flatMap((text, index) => wordsOf(sought, file, index + 1, text)),
  );
}

function wordsOf(
  sought: MissingClusters,
  file: string,
  line: number,
  text: string,
): readonly TemplateWords[] {
  const clusters = sought.within(decoded(text));
  if (clusters.length === 0) return [];
  const at = text.normalize("NFC").indexOf(clusters[0] ?? "");
  return [{ clusters, place: { file, line, column: Math.max(at, 0) + 1 } }];
}

/** Resolves numeric character references, which a template may contain. */
function decoded(text: string): string {
  return text.replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (entity, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

function finding(clusters: readonly string[], where: string, severity: Severity, place?: Place): Finding {
  return {
    code: "missing-glyph",
    severity,
    message: `no font has ${named(clusters.map(describeCluster))}, ${where}; the PDF prints a replacement sign`,
    hint: hintFor(clusters),
    ...(place && { place }),
  };
}

function hintFor(clusters: readonly string[]): string {
  const allow = 'or let the template allow it with "missingGlyph: warning" under "checks"';
  if (clusters.some((cluster) => /^\p{Co}/u.test(cluster)))
    return `type it again, as a private-use character has a shape only in its own font, ${allow}`;
  if (clusters.every((cluster) => /\p{Extended_Pictographic}/u.test(cluster)))
    return `leave the emoji out, ${allow}`;
  return `write it with other characters, ${allow}`;
}

function stands({ length }: readonly string[]): string {
  return length === 1 ? "stands" : "stand";
}

function named(items: readonly string[]): string {
  const shown = items.slice(0, MAX_NAMED);
  const rest = items.length - shown.length;
  return rest > 0 ? `${shown.join(", ")} and ${rest} more` : shown.join(", ");
}
