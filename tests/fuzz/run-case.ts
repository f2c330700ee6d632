import { isDeepStrictEqual } from "node:util";
import { type Problem, problemText } from "../../core/problem/problem.ts";
import type { FuzzInput } from "./fuzz-input.ts";
import { TARGETS, type TargetName } from "./targets/targets.ts";

/** Words that are in a message only because of a bug. */
const PROGRAM_WORDS =
  /\bundefined\b|\[object \w+\]|\bNaN\b|Maximum call stack|Cannot read propert|is not (a function|iterable)|out of memory/;

/**
 * Runs one case. Resolves to the kinds of problem that it caused, which show how far it was read; throws if the product
 * crashed, or reported a nonsensical or duplicate problem.
 */
export async function runCase(target: TargetName, input: FuzzInput): Promise<string> {
  const problems = await TARGETS[target].run(input);
  for (const problem of problems) expectPlain(problem, input);
  return [...new Set(problems.map(kindOf))].sort().join(" | ");
}

/** A message without words from the case. */
function kindOf({ code, message }: Problem): string {
  return `${code}: ${message.replace(/"[^"]*"|“[^”]*”|\d+/g, "…").slice(0, 80)}`;
}

function expectPlain(problem: Problem, input: FuzzInput): void {
  const text = problemText(problem);
  const nonsense = PROGRAM_WORDS.exec(text)?.[0];
  if (nonsense !== undefined && !mentions(input, nonsense))
    throw new Error(`a message has words of the program: ${problem.code}: ${text.slice(0, 300)}`);
  if (problem.message.trim() === "") throw new Error(`an empty message: ${problem.code}`);
  if (text.length > MAX_LENGTH) throw new Error(`a message without end: ${problem.code}`);
  if (!isDeepStrictEqual(problem, JSON.parse(JSON.stringify(problem))))
    throw new Error(`a problem that is not plain data: ${problem.code}`);
}

/** A message is read on one screen, whatever names it quotes. */
const MAX_LENGTH = 2_000;

function mentions(input: FuzzInput, words: string): boolean {
  return [...input.values()].some((bytes) => Buffer.from(bytes).includes(words));
}
