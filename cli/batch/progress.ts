import type { Terminal } from "../terminal.ts";
import { isFailure, type Outcome } from "./outcome.ts";

/** Interval between two lines, where they cannot be overwritten. */
const MILLISECONDS_BETWEEN_LINES = 10_000;
/** Interval between two updates of a status line. */
const MILLISECONDS_BETWEEN_UPDATES = 200;

export interface Progress {
  readonly count: (outcome: Outcome) => void;
  readonly stop: () => void;
}

/** Reports progress and the remaining time on standard error; `now` is in milliseconds. */
export function startProgress(total: number, terminal: Terminal, now: () => number): Progress {
  const counts = { done: 0, made: 0, failed: 0 };
  const begun = now();
  const report = (): void => {
    const line = progressLine(counts, total, now() - begun);
    if (terminal.showStatus) terminal.showStatus(line);
    else terminal.printError(line);
  };
  const pause = terminal.showStatus ? MILLISECONDS_BETWEEN_UPDATES : MILLISECONDS_BETWEEN_LINES;
  // The timer also keeps the process alive, which workers do not.
  const timer = setInterval(report, pause);
  return {
    count(outcome) {
      counts.done += 1;
      if (outcome.type === "made") counts.made += 1;
      if (isFailure(outcome)) counts.failed += 1;
    },
    stop: () => clearInterval(timer),
  };
}

interface Counts {
  readonly done: number;
  readonly made: number;
  readonly failed: number;
}

export function progressLine({ done, made, failed }: Counts, total: number, milliseconds: number): string {
  const failures = failed === 0 ? "" : `, ${failed} failed`;
  // Skipped briefs take no time, so they are left out of the estimate.
  const worked = made + failed;
  const left =
    worked === 0 || done === total ? "" : `, ${timeText(((total - done) * milliseconds) / worked)} left`;
  return `${done} of ${total} briefs done${failures}${left}`;
}

function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000);
  if (seconds < 60) return "less than a minute";
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 120) return `about ${minutes} minutes`;
  return `about ${Math.round(minutes / 60)} hours`;
}
