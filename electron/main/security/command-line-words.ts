/** A switch as Chromium reads it. */
export interface Switch {
  readonly name: string;
  /** Empty if the switch has no value. */
  readonly value: string;
}

export interface CommandLine {
  readonly switches: readonly Switch[];
  /** Arguments that are not switches, such as files. */
  readonly words: readonly string[];
}

/**
 * Splits arguments into switches and words as Chromium does (`base/command_line.cc`): spaces around an argument are
 * ignored, one dash equals two, Windows also accepts `/` and ignores case, and `--` ends the switches. (Node takes
 * underscores in names for hyphens.)
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
