import type { TargetName } from "./targets/targets.ts";

export interface CaseToRun {
  readonly target: TargetName;
  readonly files: readonly (readonly [name: string, bytes: Uint8Array])[];
}

export type CaseReply =
  | { readonly type: "ready" }
  | { readonly type: "ran"; readonly kinds: string }
  | { readonly type: "crashed"; readonly error: string };
