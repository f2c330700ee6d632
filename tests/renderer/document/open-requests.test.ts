import { expect, test } from "vitest";
import { failure, success } from "../../../core/problem/result.ts";
import type { OpenedBrief } from "../../../electron/contract/briefs.ts";
import { createOpenRequests, type OpenAnswer } from "../../../renderer/document/open-requests.ts";

function brief(name: string): OpenAnswer {
  return success({ name } as OpenedBrief);
}

/** A request whose answer is given later. */
function waiting() {
  let give: (answer: OpenAnswer) => void = () => undefined;
  const answer = new Promise<OpenAnswer>((resolve) => {
    give = resolve;
  });
  return { ask: () => answer, give: (value: OpenAnswer) => give(value) };
}

test("gives the answer of the only request", async () => {
  expect(await createOpenRequests().make(async () => brief("one"))).toEqual(brief("one"));
  expect(await createOpenRequests().make(async () => success(null))).toEqual(success(null));
});

test("opens the brief of the later request, whichever is answered first", async () => {
  for (const order of [
    [0, 1],
    [1, 0],
  ]) {
    const requests = createOpenRequests();
    const asked = [waiting(), waiting()];
    const answers = asked.map(({ ask }) => requests.make(ask));
    for (const place of order) asked[place]?.give(brief(String(place)));
    expect(await Promise.all(answers)).toEqual([null, brief("1")]);
  }
});

test("opens the brief of the earlier request where nothing comes of the later one", async () => {
  const requests = createOpenRequests();
  const slow = waiting();
  const first = requests.make(slow.ask);
  expect(await requests.make(async () => success(null))).toBeNull();
  slow.give(brief("slow"));
  expect(await first).toEqual(brief("slow"));
});

test("tells a failure, whatever else is under way", async () => {
  const requests = createOpenRequests();
  void requests.make(waiting().ask);
  const failed = failure<never>([{ code: "no-brief", severity: "error", message: "it is gone" }]);
  expect(await requests.make(async () => failed)).toEqual(failed);
});
