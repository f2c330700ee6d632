import { parseArgs } from "node:util";
import { startCaseRunner } from "./case-runner.ts";
import { createFindings } from "./findings.ts";
import type { FuzzInput } from "./fuzz-input.ts";
import { mutateInput } from "./mutate/mutate-input.ts";
import { type Random, randomFrom } from "./random.ts";
import { isTargetName, TARGET_NAMES, TARGETS, type TargetName } from "./targets/targets.ts";

/** Larger cases than these are bounded by size before anything reads them. */
const MAX_BYTES = 3_000_000;
const LIMITS = { milliseconds: 20_000, megabytes: 700 };
/** Cases that brought out a new kind of problem become seeds; the oldest of them leave first. */
const MAX_LEARNT = 400;
const FOUND = "out/fuzz/found";

interface Pool {
  readonly seeds: readonly FuzzInput[];
  readonly learnt: FuzzInput[];
  readonly kinds: Set<string>;
  ran: number;
  slowest: number;
}

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    targets: { type: "string", default: TARGET_NAMES.join(",") },
  },
});
const found = await fuzz(
  Number(values.minutes) * 60_000,
  Number(values.seed),
  values.targets.split(",").filter(isTargetName),
);
process.exitCode = found === 0 ? 0 : 1;

/** Runs until the time is over. Resolves to the number of different faults. */
async function fuzz(milliseconds: number, seed: number, names: readonly TargetName[]): Promise<number> {
  const runner = startCaseRunner(new URL("fuzz-worker.mjs", import.meta.url), LIMITS);
  const random = randomFrom(seed);
  const findings = createFindings(FOUND);
  const pools = new Map<TargetName, Pool>();
  for (const name of names)
    pools.set(name, { seeds: await TARGETS[name].seeds(), learnt: [], kinds: new Set(), ran: 0, slowest: 0 });
  const end = Date.now() + milliseconds;
  let lastNew = Date.now();
  while (Date.now() < end) {
    for (const [name, pool] of pools) {
      const input = nextCase(pool, random);
      const outcome = await runner.run(name, input);
      pool.ran += 1;
      if (outcome.type === "ran") learn(pool, input, outcome.kinds, outcome.milliseconds);
      else if (findings.add(name, outcome.fault, input)) lastNew = Date.now();
    }
  }
  await runner.close();
  report(pools, findings.count, Math.round((Date.now() - lastNew) / 60_000));
  return findings.count;
}

function nextCase(pool: Pool, random: Random): FuzzInput {
  const from = (): FuzzInput =>
    pool.learnt.length > 0 && random.chance(0.5) ? random.pick(pool.learnt) : random.pick(pool.seeds);
  for (;;) {
    const input = mutateInput(from(), random, from());
    if ([...input.values()].reduce((sum, bytes) => sum + bytes.length, 0) <= MAX_BYTES) return input;
  }
}

function learn(pool: Pool, input: FuzzInput, kinds: string, milliseconds: number): void {
  pool.slowest = Math.max(pool.slowest, milliseconds);
  const isNew = kinds.split(" | ").some((kind) => !pool.kinds.has(kind));
  for (const kind of kinds.split(" | ")) pool.kinds.add(kind);
  if (!isNew) return;
  pool.learnt.push(input);
  if (pool.learnt.length > MAX_LEARNT) pool.learnt.shift();
}

function report(pools: ReadonlyMap<TargetName, Pool>, faults: number, quietMinutes: number): void {
  for (const [name, { ran, kinds, slowest }] of pools)
    process.stdout.write(
      `${name}: ${ran} cases, ${kinds.size} kinds of problem, slowest ${Math.round(slowest)} ms\n`,
    );
  process.stdout.write(
    `${faults} faults${faults === 0 ? "" : `, kept in ${FOUND}`}; nothing new for ${quietMinutes} minutes\n`,
  );
}
