import { useDeferredValue, useMemo } from "react";
import type { Problem } from "../../../core/problem/problem.ts";
import type {
  BriefGroup,
  StatementPlace,
  TemplateOption,
  TemplateSummary,
} from "../../../electron/contract/api.ts";
import type { Session } from "../../document/session.ts";
import type { DocumentHandle } from "../../document/use-document.ts";
import type { PreviewState } from "../../preview/preview-state.ts";
import { text } from "../../text/text.ts";
import { Pane } from "../../ui/pane.tsx";
import type { SelectionHandle } from "../selection.ts";
import { BriefGroups } from "./brief-groups.tsx";
import { fieldProblems } from "./field-problems.ts";
import { FormProvider } from "./form.tsx";
import { MainFields } from "./main-fields.tsx";
import { Outline } from "./outline/outline.tsx";
import { TemplateHead } from "./template/template-head.tsx";
import type { BriefForm } from "./use-brief-form.ts";
import { useFieldTarget } from "./use-field-target.ts";
import { useStepUndo } from "./use-step-undo.ts";
import "./brief.css";

interface BriefPaneProps {
  readonly session: Session;
  readonly document: DocumentHandle;
  readonly templates: readonly TemplateSummary[];
  readonly preview: PreviewState;
  readonly selection: SelectionHandle;
  readonly form: BriefForm;
  /** After another look of Word files was chosen. */
  readonly onLookChanged: () => void;
}

const NONE: readonly Problem[] = [];
const NO_PLACES: readonly StatementPlace[] = [];
const NO_OPTIONS: readonly TemplateOption[] = [];
const NO_IDS: readonly string[] = [];
const NO_WORDINGS: Readonly<Record<string, string>> = {};
const ALL_GROUPS: readonly BriefGroup[] = ["meeting", "author", "clearedBy", "version", "biographies"];

/** What is chosen, and in which order it is printed. */
export function BriefPane(props: BriefPaneProps) {
  const { session, document, templates, preview, selection, form, onLookChanged } = props;
  const { dossier } = session.opened;
  const { edit } = document;
  const shown = preview.shown;
  const stepUndo = useStepUndo(document);
  const body = useFieldTarget(session, selection, form);
  const findings = shown?.findings;
  const problems = useMemo(() => fieldProblems(findings ?? [], dossier), [findings, dossier]);
  const { isReadOnly, brief, opened } = session;
  const fields = useMemo(() => ({ brief, opened }), [brief, opened]);
  const formState = useMemo(
    () => ({ isReadOnly, problemsOf: (field: string) => problems.get(field) ?? NONE }),
    [isReadOnly, problems],
  );
  const template = templates.find(({ id }) => id === session.brief.template);
  const uses = useMemo(() => new Set(template?.uses ?? ALL_GROUPS), [template]);
  const { topic, entry } = selection.selection.target;
  // The row that was ticked is drawn first, and the outline after it, in pieces that let keys through.
  const rows = useDeferredValue(session.rows);
  return (
    <Pane label={text.paneNames.brief} className="brief-pane">
      <FormProvider value={formState}>
        <div className="pane-body brief-body" ref={body}>
          <div className="brief-form">
            <TemplateHead {...{ session, templates, template, stepUndo }} dispatch={edit} />
            <MainFields session={fields} dispatch={edit} />
            <BriefGroups
              {...{ form, uses, problems, onLookChanged }}
              session={fields}
              options={template?.options ?? NO_OPTIONS}
              dispatch={edit}
            />
          </div>
          <Outline
            rows={rows}
            dossier={dossier}
            wordings={session.brief.wordings ?? NO_WORDINGS}
            places={shown?.places ?? NO_PLACES}
            notPrinted={shown?.notPrinted ?? NO_IDS}
            isReadOnly={isReadOnly}
            unfolded={form.unfolded}
            onUnfold={form.setUnfolded}
            selectedTopic={topic}
            selectedEntry={entry}
            select={selection.select}
            edit={edit}
            stepUndo={stepUndo}
          />
        </div>
      </FormProvider>
    </Pane>
  );
}
