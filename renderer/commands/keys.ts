import { COMMAND_IDS, type Command, commandRow } from "../../electron/contract/commands.ts";

/** A key with its modifiers, such as `Mod+Shift+F`. */
export interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** A letter, a digit, a sign, or the name of a key as in `KeyboardEvent.key`. */
  readonly key: string;
}

export type PressedKey = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "altKey" | "ctrlKey" | "metaKey">;

export function chordOf(text: string): Chord {
  const parts = text.split("+");
  const key = parts.at(-1) ?? "";
  return { mod: parts.includes("Mod"), shift: parts.includes("Shift"), alt: parts.includes("Alt"), key };
}

const SIGN_CODES: Readonly<Record<string, string>> = { ",": "Comma", "/": "Slash" };

/** The physical key that has `key` on the layout of the United Kingdom and most others. */
function codeOf(key: string): string {
  if (/^[A-Z]$/.test(key)) return `Key${key}`;
  if (/^\d$/.test(key)) return `Digit${key}`;
  return SIGN_CODES[key] ?? key;
}

/** A character that a layout without Latin letters gives, or none that can be read. */
function isOtherScript(key: string): boolean {
  return key.length === 1 && key.charCodeAt(0) > 0x7f;
}

/** Signs that zoom the window, wherever a layout has them. */
const ZOOM_SIGNS = ["+", "-", "="];

function countsByPlace(key: string, chord: Chord): boolean {
  if (chord.key in SIGN_CODES) return !ZOOM_SIGNS.includes(key);
  return /^\d$/.test(chord.key) || isOtherScript(key) || chord.alt;
}

/**
 * Letters are compared as the layout gives them. The place of the key counts where it gives none of the Latin alphabet, as
 * in Cyrillic, for digits, which some layouts give with Shift alone, and for signs, which every layout has elsewhere.
 */
export function matchesChord(event: PressedKey, chord: Chord, isApple: boolean): boolean {
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const other = isApple ? event.ctrlKey : event.metaKey;
  if (mod !== chord.mod || other || event.shiftKey !== chord.shift || event.altKey !== chord.alt)
    return false;
  if (event.key.toLowerCase() === chord.key.toLowerCase()) return true;
  return countsByPlace(event.key, chord) && event.code === codeOf(chord.key);
}

const CHORDS: readonly (readonly [Command, Chord])[] = COMMAND_IDS.flatMap((command) =>
  (commandRow(command).keys ?? []).map((keys) => [command, chordOf(keys)] as const),
);

export function commandOfKey(event: PressedKey, isApple: boolean): Command | undefined {
  return CHORDS.find(([, chord]) => matchesChord(event, chord, isApple))?.[0];
}

const APPLE_SIGNS: Readonly<Record<string, string>> = { Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↩" };
const PLAIN_SIGNS: Readonly<Record<string, string>> = { Mod: "Ctrl" };

/** The keys as they are printed on the keyboard of this kind of computer: `Ctrl+Shift+F`, `⇧⌘F`. */
export function keysText(keys: string, isApple: boolean): string {
  const parts = keys.split("+");
  if (!isApple) return parts.map((part) => PLAIN_SIGNS[part] ?? part).join("+");
  const order = ["Alt", "Shift", "Mod"];
  const modifiers = order.filter((name) => parts.includes(name));
  return [...modifiers, ...parts.filter((part) => !order.includes(part))]
    .map((part) => APPLE_SIGNS[part] ?? part)
    .join("");
}
