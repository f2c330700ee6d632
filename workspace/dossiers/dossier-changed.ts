import type { Problem } from "../../core/problem/problem.ts";

/** Files of the dossier are not as they were when it was opened, so that nothing is made from what was read. */
export function dossierChanged(): Problem {
  return {
    code: "dossier-changed",
    severity: "error",
    message: "files of the dossier have changed since it was opened",
    hint: "read the dossier again",
  };
}
