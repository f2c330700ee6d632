import type { MessageBoxOptions } from "electron";

/** Answer to a recovery question. */
export type RecoveryChoice = "wait" | "restart" | "quit";

/** A question to the person. The Enter and Escape keys select the first choice. */
export interface RecoveryQuestion {
  readonly message: string;
  readonly detail: string;
  readonly choices: readonly [RecoveryChoice, ...RecoveryChoice[]];
}

const LABELS: Readonly<Record<RecoveryChoice, string>> = {
  wait: "Wait",
  restart: "Restart the window",
  quit: "Quit",
};

export const CRASHED: RecoveryQuestion = {
  message: "The window stopped working",
  detail:
    "What you saved is safe. Restart the window to continue; at most the last ten seconds of unsaved typing are lost.",
  choices: ["restart", "quit"],
};

export const CRASHED_AGAIN: RecoveryQuestion = {
  message: "The window keeps stopping",
  detail:
    "It was restarted three times within ten minutes and stopped each time. Quit Attaché and start it again. If it still stops, restart the computer, then tell the people who look after Attaché.",
  choices: ["quit"],
};

export const HANGS: RecoveryQuestion = {
  message: "The window is not responding",
  detail:
    "It may be busy with a long note. Wait a little, or restart the window: what you saved is safe, and at most the last ten seconds of unsaved typing are lost.",
  choices: ["wait", "restart", "quit"],
};

export const DAMAGED: RecoveryQuestion = {
  message: "This copy of Attaché is damaged",
  detail: "A part of the window could not be loaded. Quit, and have Attaché installed again.",
  choices: ["quit"],
};

export const HELPERS_STOP: RecoveryQuestion = {
  message: "A part of Attaché keeps stopping",
  detail: "Save your work, quit Attaché and start it again.",
  choices: ["wait", "quit"],
};

export function messageBox(
  { message, detail, choices }: RecoveryQuestion,
  signal: AbortSignal,
): MessageBoxOptions {
  return {
    type: "warning",
    title: "Attaché",
    message,
    detail,
    buttons: choices.map((choice) => LABELS[choice]),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  };
}
