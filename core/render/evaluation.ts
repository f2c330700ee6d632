import type { LanguageForms } from "../language/language-forms.ts";
import type { Problem } from "../problem/problem.ts";
import type { Result } from "../problem/result.ts";
import type { Template } from "../template/template.ts";
import type { FindBriefField } from "./brief-field.ts";
import type { Helper } from "./helpers/helper.ts";
import type { MarkupTrace } from "./markup.ts";
import type { StatementField } from "./traced-value.ts";
import type { WorkDone } from "./work-done.ts";

/** What filling one template needs and reports to. */
export interface Evaluation {
  readonly template: Template;
  readonly helpers: ReadonlyMap<string, Helper>;
  readonly output: MarkupTrace;
  /** A partial's tree, which is parsed and checked once, however often the partial is called. */
  readonly partial: (name: string) => Result<ParsedPartial | undefined>;
  readonly report: (problem: Problem) => void;
  /** The words that Attaché itself prints. */
  readonly forms: LanguageForms;
  /** Tells values that the brief leaves empty from those that the dossier does not have. */
  readonly briefField: FindBriefField;
  /** Called with each object of which the template reads a property. */
  readonly onRead: (object: object) => void;
  /** Called for each printed value with the statements' fields that it shows and its offset in the markup. */
  readonly onPrint: (from: readonly StatementField[], offset: number) => void;
}

export interface ParsedPartial {
  readonly file: string;
  readonly program: hbs.AST.Program;
}

/** The template or partial that is being evaluated. */
export interface TemplateFrame {
  readonly evaluation: Evaluation;
  readonly work: WorkDone;
  readonly file: string;
  /** The number of partials around this one. */
  readonly depth: number;
  readonly print: MarkupTrace["append"];
}
