import type { Problem } from "../../core/problem/problem.ts";
import { nearestName } from "../../core/text/nearest.ts";

export function unknownTemplate(id: string, known: readonly string[]): Problem {
  const meant = nearestName(id, known);
  const question = meant === undefined ? "" : `did you mean "${meant}"? `;
  return {
    code: "unknown-template",
    severity: "error",
    message: `there is no template "${id}"`,
    hint: known.length > 0 ? `${question}there are ${known.join(", ")}` : "list them with: attache templates",
  };
}

export function readOnly(id: string): Problem {
  return {
    code: "built-in-template",
    severity: "error",
    message: `"${id}" ships with Attaché and cannot be changed`,
    hint: "duplicate it and change the copy",
  };
}

export function takenName(title: string): Problem {
  return {
    code: "taken-name",
    severity: "error",
    message: `there is already a template named "${title}"`,
    hint: "choose another name",
  };
}

/** Problem of a template that another program changed and restored, or from which it removed a file temporarily. */
export function changedMeanwhile(id: string): Problem {
  return {
    code: "changed-meanwhile",
    severity: "error",
    message: `another program was writing the template "${id}" at the same moment`,
    hint: "save again",
  };
}

export function unsafeName(name: string): Problem {
  return {
    code: "unsafe-name",
    severity: "error",
    message: `a template cannot contain a file "${name}"`,
    hint: "it contains template.yaml, template.hbs and partials/NAME.hbs",
  };
}
