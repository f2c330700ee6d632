import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import type { FindingTarget } from "./finding-target.ts";
import { missingField } from "./missing-field.ts";
import { namedIds, subjectOf } from "./name-subject.ts";

/** A finding in the words of the form. */
export interface PlainWords {
  readonly message: string;
  readonly hint?: string;
}

/** The language of templates, names of our files, and error codes of systems. */
const FOREIGN =
  /\{\{|\}\}|<\/?[a-z][^<]*>?|\.(?:hbs|ya?ml|json|csv)\b|@root|#(?:if|each|with|unless)\b|\bE(?:NO|ACC|PERM|BUSY|EXIST|MFILE|ISDIR|IO)[A-Z]*\b|missingGlyph|"checks"|\bpartials?\b|\bdocs\//;

/** What an office may change in a template and a person who writes a note does not. */
const TEMPLATE_ADVICE = /,? or let the template allow it with .*$/;

/** Says a finding without the language of templates, names of files or error codes; its target leads to these. */
export function plainWords(finding: Finding, target: FindingTarget, dossier: DossierView): PlainWords {
  const own = ownWords(finding, dossier);
  if (own) return own;
  if (FOREIGN.test(finding.message)) return { message: fallback(target) };
  const hint = finding.hint?.replace(TEMPLATE_ADVICE, "");
  return {
    message: namedIds(finding.message, dossier),
    ...(hint && !FOREIGN.test(hint) && { hint: namedIds(hint, dossier) }),
  };
}

function ownWords(finding: Finding, dossier: DossierView): PlainWords | undefined {
  switch (finding.code) {
    case "missing": {
      const field = missingField(finding);
      if (field === undefined) return { message: text.valueMissing };
      return { message: text.fieldEmpty(text.fieldNames[field] ?? field), hint: text.fillIn };
    }
    case "above-ceiling":
      return leftOut(finding, dossier, text.oneAboveLimit);
    case "not-for-disclosure":
      return leftOut(finding, dossier, text.oneNotForDisclosure);
    default:
      return undefined;
  }
}

function leftOut(finding: Finding, dossier: DossierView, one: (statement: string) => string): PlainWords {
  const subject = subjectOf(finding, dossier);
  if (subject !== undefined) return { message: one(subject) };
  return { message: text.findingKinds[finding.code]?.(finding.count ?? 1) ?? "" };
}

function fallback(target: FindingTarget): string {
  if (target.type === "template") return text.templateFault;
  return target.type === "file" ? text.dossierFault : text.noteFault;
}
