import type { Dispatch } from "react";
import type { Problem } from "../../core/problem/problem.ts";
import type { Result } from "../../core/problem/result.ts";
import type { TemplateSource, TemplateSummary } from "../../electron/contract/api.ts";
import type { TemplatesAction, TemplatesState } from "./templates-state.ts";

/** What can be asked of the template library; each tells whether it was done. */
export interface TemplatesHandle {
  readonly state: TemplatesState;
  readonly dispatch: Dispatch<TemplatesAction>;
  readonly open: (id: string) => Promise<boolean>;
  readonly duplicate: (id: string, title: string) => Promise<boolean>;
  /** Null `basedOn` writes a template that is no longer on the disk. */
  readonly save: (source: TemplateSource, basedOn: string | null) => Promise<TemplateSummary | null>;
  /** Saves in place of revision `over`, which is kept under `otherTitle`. */
  readonly replace: (
    source: TemplateSource,
    over: string,
    otherTitle: string,
  ) => Promise<TemplateSummary | null>;
  readonly remove: (id: string, basedOn: string) => Promise<boolean>;
  /** Gives up the unsaved changes, with their draft. */
  readonly giveUp: () => Promise<void>;
}

/** Runs a request; its value, or nothing after its problems have been shown. */
export type Ask = <Value>(
  title: string,
  work: Promise<Result<Value>>,
) => Promise<{ readonly value: Value; readonly problems: readonly Problem[] } | null>;
