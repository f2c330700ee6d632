import { type Result, success } from "../../core/problem/result.ts";
import { nearestName } from "../../core/text/nearest.ts";
import type { OptionSpec } from "./command-spec.ts";
import { wrongUse } from "./wrong-use.ts";

type Options = Readonly<Record<string, OptionSpec>>;

/**
 * Joins each option with the argument after it, because values such as titles may begin with a dash. An option is not
 * taken as a value, unless it is joined explicitly: --title=--json.
 */
export function joinValues(words: readonly string[], options: Options): Result<string[]> {
  const joined: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    if (word === "--") return success([...joined, ...words.slice(index)]);
    if (!word.startsWith("--") || !takesValue(word.slice(2), options)) {
      joined.push(word);
      continue;
    }
    const value = words[index + 1];
    if (value === undefined || isOption(value, options))
      return wrongUse(`${word} has no value`, `write it as ${word}=VALUE, or see attache --help`);
    joined.push(`${word}=${value}`);
    index += 1;
  }
  return success(joined);
}

/** Failure for an option that is unknown or given twice; `words` come from `joinValues`. */
export function optionFault(words: readonly string[], options: Options): Result<never> | undefined {
  const given = new Set<string>();
  for (const word of words) {
    if (word === "--") return undefined;
    const [name = ""] = word.split("=");
    if (!/^-./.test(name)) continue;
    if (!isOption(name, options)) return unknownOption(name, options);
    if (given.has(name)) return wrongUse(`${name} is given twice`, "give it once");
    given.add(name);
  }
  return undefined;
}

function unknownOption(name: string, options: Options): Result<never> {
  const meant = nearestName(name.replace(/^-+/, ""), Object.keys(options));
  const question = meant === undefined ? "" : `did you mean --${meant}? `;
  return wrongUse(`there is no option ${name}`, `${question}see attache --help`);
}

function takesValue(name: string, options: Options): boolean {
  return Object.hasOwn(options, name) && options[name]?.value !== undefined;
}

function isOption(word: string, options: Options): boolean {
  const [name = ""] = word.split("=");
  if (name === "--" || ["--json", "--help", "-h"].includes(name)) return true;
  return name.startsWith("--") && Object.hasOwn(options, name.slice(2));
}
