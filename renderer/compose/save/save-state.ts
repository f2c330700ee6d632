import type { Problem, Severity } from "../../../core/problem/problem.ts";
import type { Format, Stage } from "../../../electron/contract/api.ts";

/** What is done with the note at present, or why that failed. What was saved stands in the session. */
export type SaveState =
  | { readonly type: "idle" }
  | {
      readonly type: "working";
      readonly work: "save" | "print" | "copy";
      readonly formats: readonly Format[];
      readonly job: string;
      readonly stage?: Stage;
      /** The person has asked to stop it. */
      readonly isStopping?: true;
    }
  | {
      readonly type: "told";
      readonly severity: Severity;
      readonly title: string;
      readonly problems: readonly Problem[];
    };

export type SaveAction =
  | {
      readonly type: "began";
      readonly work: "save" | "print" | "copy";
      readonly formats: readonly Format[];
      readonly job: string;
    }
  | { readonly type: "progressed"; readonly job: string; readonly stage: Stage }
  | { readonly type: "stopping" }
  | { readonly type: "ended" }
  | {
      readonly type: "told";
      readonly severity: Severity;
      readonly title: string;
      readonly problems: readonly Problem[];
    };

export const IDLE: SaveState = { type: "idle" };

export function reduceSave(state: SaveState, action: SaveAction): SaveState {
  switch (action.type) {
    case "began":
      return { ...action, type: "working" };
    case "progressed":
      return state.type === "working" && state.job === action.job ? { ...state, stage: action.stage } : state;
    case "stopping":
      return state.type === "working" ? { ...state, isStopping: true } : state;
    case "ended":
      return IDLE;
    case "told":
      return action;
  }
}
