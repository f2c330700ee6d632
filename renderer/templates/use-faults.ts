import { useMemo } from "react";
import type { PreviewState } from "../preview/preview-state.ts";
import { type Fault, faultsOf } from "./faults.ts";
import type { OpenTemplate } from "./open-template.ts";

/** A preview that failed says why; one that worked may still have found faults in the template's files. */
export function useFaults(open: OpenTemplate, preview: PreviewState): readonly Fault[] | undefined {
  const { problems, shown } = preview;
  const names = open.draft.files.map((file) => file.name).join("\n");
  return useMemo(() => {
    const files = names.split("\n");
    if (problems.length > 0) return faultsOf(problems, files);
    if (!shown) return undefined;
    return faultsOf(shown.findings, files).filter((fault) => fault.file !== undefined);
  }, [problems, shown, names]);
}
