import { readCommandLine, type Switch } from "./command-line-words.ts";
import { WEAKENING_ENVIRONMENT } from "./weakening-environment.ts";
import { ACCEPTED_SWITCHES, WEAKENING_SWITCHES } from "./weakening-switches.ts";

/** Circumstances in which a packaged program was started. */
export interface Start {
  /** Command-line arguments. */
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Whether Chromium has a switch, from any source. */
  hasSwitch(name: string): boolean;
}

/** Characters of a switch name in a message. */
const LONGEST_NAME = 60;

/**
 * Switches that Electron never sets itself. In Chromium's command line, they come from outside, such as a wrapper's file
 * of flags.
 */
const NEVER_SET_BY_ELECTRON = [
  "remote-debugging-port",
  "remote-debugging-pipe",
  "no-sandbox",
  "single-process",
  "disable-web-security",
  "user-data-dir",
  "load-extension",
  "proxy-server",
  "proxy-pac-url",
  "host-rules",
  "host-resolver-rules",
  "ignore-certificate-errors",
  "renderer-cmd-prefix",
  "utility-cmd-prefix",
  "gpu-launcher",
  "browser-subprocess-path",
] as const;

/** Why a packaged program must not start, in plain words; null if it may. */
export function refusalOf({ words, environment, platform, hasSwitch }: Start): string | null {
  const refused = readCommandLine(words, platform).switches.find((given) => !isAccepted(given, platform));
  if (refused) return switchRefusal(refused.name);
  // Checked before hidden switches: Electron turns some variables into switches, and the message must name the variable.
  const variable = WEAKENING_ENVIRONMENT.find(
    ({ name, guard }) => guard === "refusal" && isSet(environment[name]),
  );
  if (variable) {
    return `the environment variable ${variable.name} is set, which ${variable.effect}. Remove the variable and start Attaché again`;
  }
  const hidden = NEVER_SET_BY_ELECTRON.find(hasSwitch);
  return hidden === undefined ? null : switchRefusal(hidden);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== "";
}

function isAccepted({ name, value }: Switch, platform: NodeJS.Platform): boolean {
  return ACCEPTED_SWITCHES.some(
    (known) => (known.platform ?? platform) === platform && known.name.test(name) && known.value.test(value),
  );
}

/**
 * Message about a refused switch. Never contains its value, which may be anything, because it is printed to the
 * terminal.
 */
function switchRefusal(given: string): string {
  const name = given.replace(/[^\w.-]/g, "?").slice(0, LONGEST_NAME);
  const effect = effectOf(given);
  const why = effect === undefined ? "which Attaché does not know" : `which ${effect}`;
  return `it was started with the switch --${name}, ${why}. Start Attaché without it`;
}

/** Effect of a known switch. Underscores equal hyphens, as in Node's switches. */
function effectOf(name: string): string | undefined {
  const key = name.toLowerCase().replaceAll("_", "-");
  return Object.hasOwn(WEAKENING_SWITCHES, key) ? WEAKENING_SWITCHES[key] : undefined;
}
