import type { Result } from "../../core/problem/result.ts";
import type { OpenedBrief } from "../../electron/contract/briefs.ts";

export type OpenAnswer = Result<OpenedBrief | null>;

/** Requests to open a brief, in the order in which they are made. */
export interface OpenRequests {
  /**
   * Makes a request and gives its answer. It is null where a later request opens another brief, and where nothing comes of
   * this one while others are under way. A later request from which nothing comes overtakes none.
   */
  make(ask: () => Promise<OpenAnswer>): Promise<OpenAnswer | null>;
}

/** Whether nothing is opened, without a fault: the person cancelled, or there was nothing to open. */
export function isCancelled(answer: OpenAnswer): boolean {
  return answer.ok ? answer.value === null : answer.problems.some(({ code }) => code === "cancelled");
}

export function createOpenRequests(): OpenRequests {
  const answers: Promise<OpenAnswer>[] = [];
  let pending = 0;

  async function isOvertaken(own: number): Promise<boolean> {
    for (let later = own + 1; later < answers.length; later += 1) {
      const answer = await answers[later];
      if (answer?.ok && !isCancelled(answer)) return true;
    }
    return false;
  }

  return {
    async make(ask) {
      const asked = ask();
      const own = answers.push(asked) - 1;
      pending += 1;
      const answer = await asked;
      pending -= 1;
      if (isCancelled(answer)) return pending === 0 ? answer : null;
      return answer.ok && (await isOvertaken(own)) ? null : answer;
    },
  };
}
