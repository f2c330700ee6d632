import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import {
  buildSavingChild,
  faultsAfterMending,
  isInterrupted,
  newPlace,
  roundOf,
  savedVersion,
  seededMoments,
  startChild,
  toldVersion,
} from "../../workspace/save/kill-rounds.ts";

let script = "";
beforeAll(async () => {
  script = await buildSavingChild();
});

const KILLS = 240;

test(`a process killed at ${KILLS} moments leaves whole saves, and none that it had finished is lost`, async () => {
  const moment = seededMoments(1);
  let place = newPlace();
  let interrupted = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    // New files and replaced ones take different ways.
    if (kill % 8 === 0) place = newPlace();
    const child = startChild(script, place, String(kill));
    await child.printed("ready");
    await wait(moment() * 80);
    await child.kill();
    if (isInterrupted(place)) interrupted += 1;
    expect(await faultsAfterMending(place, child.output()), `kill ${kill}`).toEqual([]);
    const told = toldVersion(child.output());
    if (told !== undefined)
      expect(roundOf(savedVersion(place)), `kill ${kill}`).toBeGreaterThanOrEqual(roundOf(told));
  }
  expect(interrupted).toBeGreaterThan(KILLS / 10);
}, 600_000);

test("two processes, one after the other killed at 40 moments, leave whole saves", async () => {
  const moment = seededMoments(2);
  const place = newPlace();
  let other = startChild(script, place, "0");
  for (let kill = 1; kill <= 40; kill += 1) {
    const next = startChild(script, place, String(kill));
    await next.printed("ready");
    await wait(moment() * 100);
    await other.kill();
    // The one that lives on mends what the other left, and says so if it could not save.
    await next.printed(`saved ${kill}.1`);
    expect(next.output(), `kill ${kill}`).toContain(`saved ${kill}.1`);
    other = next;
  }
  await other.kill();
  expect(await faultsAfterMending(place, other.output())).toEqual([]);
}, 600_000);
