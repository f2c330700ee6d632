import { Text } from "react-aria-components";
import type { Problem } from "../../../core/problem/problem.ts";
import { text } from "../../text/text.ts";
import { SeverityIcon } from "../icon.tsx";
import { ProblemWords } from "../problem-list.tsx";

/** Problems that are told under a field; the others have their place among all findings. */
const TOLD = 2;

interface FieldNotesProps {
  /** For fields that take their description from elsewhere than the field around it. */
  readonly id?: string;
  readonly help?: string | undefined;
  readonly problems?: readonly Problem[] | undefined;
}

/** What stands under a field and describes it: help, and what is wrong with it. */
export function FieldNotes({ id, help, problems = [] }: FieldNotesProps) {
  if (!help && problems.length === 0) return null;
  const told = problems.slice(0, TOLD);
  const element = id === undefined ? {} : { id };
  return (
    <Text {...element} slot="description" className="field-notes" elementType="div">
      {help && <div className="field-help">{help}</div>}
      {told.map((problem) => (
        <div key={problem.message} className={`field-problem field-problem-${problem.severity}`}>
          <SeverityIcon severity={problem.severity} />
          <ProblemWords problem={problem} />
        </div>
      ))}
      {problems.length > TOLD && (
        <div className="field-help">{text.moreFindings(problems.length - TOLD)}</div>
      )}
    </Text>
  );
}

export function isInvalid(problems: readonly Problem[] = []): boolean {
  return problems.some(({ severity }) => severity === "error");
}
