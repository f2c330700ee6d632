import { BATCH_LIMITS } from "../../core/limits/limits.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { optional } from "./brief.ts";
import { commandSpec, type Given } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

/** One share of a batch: the briefs whose index, counted from 0, leaves the remainder `number` - 1 when divided by `of`. */
export interface Shard {
  /** Position of this share, from 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

export interface BatchCommand {
  readonly type: "batch";
  /** File with the list of briefs. */
  readonly file: string;
  readonly out?: string;
  /** Notes to make at the same time; as many as cores and memory allow by default. */
  readonly jobs?: number;
  readonly shard: Shard;
  /** Whether to make notes again even if nothing has changed since they were made. */
  readonly again: boolean;
  readonly json: boolean;
}

type BatchOption = "out" | "jobs" | "shard" | "resume" | "again";

export const BATCH = commandSpec<BatchCommand, BatchOption>({
  usage: [["batch FILE [options]", "write all notes of a list of briefs: docs/batch.md"]],
  options: {
    out: { value: "DIR", help: ["output folder; an out in the list is a folder inside it"] },
    jobs: { value: "N", help: ["notes to make at the same time; default: as cores and memory allow"] },
    shard: { value: "I/N", help: ["the I-th of N equal shares of the list, to divide it over machines"] },
    resume: {
      help: [
        "skip notes that an earlier run made from the same inputs",
        "(the default; accepted for clarity)",
      ],
    },
    again: { help: ["make these notes again, too"] },
  },
  read: batchCommand,
});

function batchCommand({ text, isSet, words, json }: Given<BatchOption>): Result<BatchCommand> {
  const [file, ...more] = words;
  if (file === undefined || file.trim() === "" || more.length > 0)
    return wrongUse("batch takes one file, a list of briefs");
  const jobs = text("jobs");
  const count = jobs === undefined ? undefined : integer(jobs, BATCH_LIMITS.jobs);
  if (jobs !== undefined && count === undefined)
    return wrongUse(`--jobs ${jobs} is not a whole number from 1 to ${BATCH_LIMITS.jobs}`);
  const shard = shardOf(text("shard") ?? "1/1");
  if (shard === undefined)
    return wrongUse(
      `--shard ${text("shard")} is not a share of the list`,
      "write it as 2/8 for the second of eight shares",
    );
  if (isSet("resume") && isSet("again"))
    return wrongUse("--resume and --again contradict each other", "give one");
  if (text("out")?.trim() === "") return wrongUse("--out is empty");
  return success({
    type: "batch",
    file,
    shard,
    again: isSet("again"),
    json,
    ...optional("jobs", count),
    ...optional("out", text("out")),
  });
}

function shardOf(text: string): Shard | undefined {
  const [, first = "", second = ""] = /^(\d+)\/(\d+)$/.exec(text) ?? [];
  const of = integer(second, BATCH_LIMITS.shards);
  const number = of === undefined ? undefined : integer(first, of);
  return number === undefined || of === undefined ? undefined : { number, of };
}

/** The integer that a text represents, if it is from 1 to `max`; otherwise undefined. */
function integer(text: string, max: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= max ? number : undefined;
}
