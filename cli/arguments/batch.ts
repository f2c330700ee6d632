import { BATCH_LIMITS } from "../../core/limits/limits.ts";
import { type Result, success } from "../../core/problem/result.ts";
import { optional } from "./brief.ts";
import { commandSpec, type Given } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

/** One share of a batch: those briefs whose position leaves the remainder `number` - 1 when divided by `of`. */
export interface Shard {
  /** Position of this share, from 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

export interface BatchCommand {
  readonly type: "batch";
  /** The list of briefs. */
  readonly file: string;
  readonly out?: string;
  /** Notes made at the same time; by default as many as cores and memory allow. */
  readonly jobs?: number;
  readonly shard: Shard;
  /** Make briefs anew even where nothing has changed since they were made. */
  readonly again: boolean;
  readonly json: boolean;
}

type BatchOption = "out" | "jobs" | "shard" | "resume" | "again";

export const BATCH = commandSpec<BatchCommand, BatchOption>({
  usage: [["batch FILE [options]", "write all notes that a list asks for: docs/batch.md"]],
  options: {
    out: { value: "DIR", help: ["where to write; an out of the list is a folder inside"] },
    jobs: { value: "N", help: ["notes made at the same time; without it, as cores and memory allow"] },
    shard: { value: "I/N", help: ["the I-th of N equal shares of the list, for one machine of several"] },
    resume: {
      help: ["pass over notes that an earlier run made from the same inputs, as it does", "in any case"],
    },
    again: { help: ["make those again, too"] },
  },
  read: batchCommand,
});

function batchCommand({ text, isSet, words, json }: Given<BatchOption>): Result<BatchCommand> {
  const [file, ...more] = words;
  if (file === undefined || file.trim() === "" || more.length > 0)
    return wrongUse("batch takes one file, a list of briefs");
  const jobs = text("jobs");
  const count = jobs === undefined ? undefined : wholeNumber(jobs, BATCH_LIMITS.jobs);
  if (jobs !== undefined && count === undefined)
    return wrongUse(`--jobs ${jobs} is not a whole number from 1 to ${BATCH_LIMITS.jobs}`);
  const shard = shardOf(text("shard") ?? "1/1");
  if (shard === undefined)
    return wrongUse(
      `--shard ${text("shard")} is not one of several shares`,
      "write it as 2/8, for the second of eight shares; they are counted from 1",
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
  const of = wholeNumber(second, BATCH_LIMITS.shards);
  const number = of === undefined ? undefined : wholeNumber(first, of);
  return number === undefined || of === undefined ? undefined : { number, of };
}

/** The number that `text` spells, if it is whole and from 1 to `maximum`. */
function wholeNumber(text: string, maximum: number): number | undefined {
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= maximum ? number : undefined;
}
