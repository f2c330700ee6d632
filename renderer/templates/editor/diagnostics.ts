import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Severity } from "../../../core/problem/problem.ts";
import { sentence } from "../../ui/sentence.ts";
import type { Fault } from "../faults.ts";

const SEVERITIES: Readonly<Record<Severity, Diagnostic["severity"]>> = {
  error: "error",
  warning: "warning",
  information: "info",
};

/** The text may have been edited since the fault was found: a line that is gone becomes the last one. */
export function lineAt(document: Text, line: number) {
  return document.line(Math.max(1, Math.min(line, document.lines)));
}

/** From the column, or the first letter, to the end of the line. */
function diagnosticOf(document: Text, fault: Fault): Diagnostic {
  const { problem } = fault;
  const line = lineAt(document, fault.line ?? 1);
  const indent = line.text.length - line.text.trimStart().length;
  const column = problem.place?.column ? problem.place.column - 1 : indent;
  return {
    from: Math.min(line.from + column, line.to),
    to: line.to,
    severity: SEVERITIES[problem.severity],
    message: [problem.message, problem.hint ?? ""].map(sentence).join(" "),
  };
}

export function diagnosticsOf(document: Text, faults: readonly Fault[]): readonly Diagnostic[] {
  return faults.map((fault) => diagnosticOf(document, fault));
}
