/** A switch as Chromium reads it. */
export interface Switch {
  readonly name: string;
  /** Empty where there is none. */
  readonly value: string;
}

export interface CommandLine {
  readonly switches: readonly Switch[];
  /** Words that are no switches, such as files. */
  readonly words: readonly string[];
}

/**
 * Divides the words after the program's name as Chromium does (`base/command_line.cc`): spaces around a word are
 * nothing, one dash does what two do, Windows has `/` too and takes no notice of capitals, and after `--` all are
 * plain words. Node reads the underscore as a hyphen.
 */
export function readCommandLine(words: readonly string[], platform: NodeJS.Platform): CommandLine {
  const windows = platform === "win32";
  const end = words.findIndex((word) => word.trim() === "--");
  const before = end === -1 ? words : words.slice(0, end);
  const after = end === -1 ? [] : words.slice(end + 1);
  const prefix = windows ? /^(--?|\/)(?=.)/s : /^--?(?=.)/s;
  const isSwitch = (word: string): boolean => prefix.test(word.trim());
  return {
    switches: before.filter(isSwitch).map((word) => switchOf(word.trim().replace(prefix, ""), windows)),
    words: [...before.filter((word) => !isSwitch(word)), ...after],
  };
}

function switchOf(text: string, windows: boolean): Switch {
  const equals = text.indexOf("=");
  const name = equals === -1 ? text : text.slice(0, equals);
  return {
    name: windows ? name.toLowerCase() : name,
    value: equals === -1 ? "" : text.slice(equals + 1),
  };
}
