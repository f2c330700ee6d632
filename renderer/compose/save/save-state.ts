import type { Problem } from "../../../core/problem/problem.ts";
import type { Format } from "../../../electron/contract/api.ts";

export type SaveState =
  | { readonly type: "idle" }
  | { readonly type: "saving"; readonly format: Format; readonly job: string }
  | { readonly type: "saved"; readonly name: string; readonly pages: number }
  | { readonly type: "failed"; readonly title: string; readonly problems: readonly Problem[] };
