import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, expect, test } from "vitest";
import {
  buildSavingChild,
  faultsAfterMending,
  newPlace,
  roundOf,
  savedVersion,
  seededMoments,
  startChild,
  toldVersion,
} from "./kill-rounds.ts";

let script = "";
beforeAll(async () => {
  script = await buildSavingChild();
});

test("a process killed at twenty moments leaves only whole saves and loses no finished one", async () => {
  const moment = seededMoments(13);
  const place = newPlace();
  for (let round = 0; round < 20; round += 1) {
    const child = startChild(script, place, String(round));
    await child.printed("ready");
    await wait(moment() * 60);
    await child.kill();
    expect(await faultsAfterMending(place, child.output()), `round ${round}`).toEqual([]);
    const told = toldVersion(child.output());
    if (told !== undefined)
      expect(roundOf(savedVersion(place)), `round ${round}`).toBeGreaterThanOrEqual(roundOf(told));
  }
}, 300_000);

test("two processes that save the same files never mix them, even if one is killed", async () => {
  const moment = seededMoments(31);
  const place = newPlace();
  for (let round = 0; round < 4; round += 1) {
    const dying = startChild(script, place, `1${round}`);
    const going = startChild(script, place, `2${round}`, 12);
    await Promise.all([dying.printed("ready"), going.printed("ready")]);
    await wait(moment() * 100);
    await dying.kill();
    await going.ended();
    expect(going.output()).toContain(`saved 2${round}.11`);
    expect(await faultsAfterMending(place, dying.output() + going.output()), `round ${round}`).toEqual([]);
  }
}, 300_000);
