/** Returns an attribute's value as a note has it; undefined for an invalid value. */
export type ValueParser = (value: string) => string | undefined;

/** `values`: separated by spaces. */
export const enumeration = (values: string): ValueParser => {
  const known = new Set(values.split(" "));
  return (value) => (known.has(value) ? value : undefined);
};

export const integer =
  (min: number, max: number): ValueParser =>
  (value) => {
    const number = /^\s*-?\d+(\.0+)?\s*$/.test(value) ? Number(value) : Number.NaN;
    return number >= min && number <= max ? String(number) : undefined;
  };

/** The largest length that Word accepts, in twentieths of a point: 22 inches. */
const MAX_TWIPS = 31_680;
const TWIPS_PER_UNIT: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "": 1,
    pt: 20,
    pc: 240,
    pi: 240,
    in: 1440,
    cm: 567,
    mm: 56.7,
  }),
);

/** A length as an integer of twentieths of a point; other programs write fractions and units (22.9.2.14). */
const twipsFrom =
  (min: number): ValueParser =>
  (value) => {
    const [, number = "", unit = ""] = /^(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$/.exec(value.trim()) ?? [];
    const rounded = Math.round(Number.parseFloat(number) * (TWIPS_PER_UNIT.get(unit) ?? 1));
    return rounded >= min && rounded <= MAX_TWIPS ? String(rounded) : undefined;
  };

export const signedTwips = twipsFrom(-MAX_TWIPS);
export const unsignedTwips = twipsFrom(0);
export const positiveTwips = twipsFrom(1);
/** Width of a table or cell: a length, or a percentage. */
export const width: ValueParser = (value) => (/^\d{1,3}%$/.test(value) ? value : unsignedTwips(value));
/** Width of a grid column; 1,440 twips (an inch) for an invalid value, because cells need their column. */
export const columnWidth: ValueParser = (value) => positiveTwips(value) ?? "1440";

/** Identifier of a list. It is increased by the number of the note's lists and must stay a 32-bit integer. */
export const identifierParser = integer(0, 2_147_483_647 - 1_000_000);
/** Hundredths of a line or of a character. */
export const hundredths = integer(0, MAX_TWIPS);
export const signedHundredths = integer(-MAX_TWIPS, MAX_TWIPS);

export const onOff = enumeration("0 1 true false on off");
/** For switches of which Word's own files and Microsoft's validator know "on" and "off" alone. */
export const onOffInWords: ValueParser = (value) => {
  if (onOff(value) === undefined) return undefined;
  return ["0", "false", "off"].includes(value) ? "off" : "on";
};

const matching =
  (pattern: RegExp): ValueParser =>
  (value) =>
    pattern.test(value) ? value : undefined;

export const hexadecimal = (digits: number): ValueParser =>
  matching(new RegExp(`^[0-9a-f]{${digits}}$`, "i"));
export const colour = matching(/^([0-9a-f]{6}|auto)$/i);
/** A language tag, or the number that older Word gave a language (22.9.2.6). */
export const language = matching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,7}$/i);
/** Twelve bits: the places in a table that a cell, row or paragraph has (17.3.1.8). */
export const conditionalFormat = matching(/^[01]{12}$/);

/** Free text of the template, cut to the length that Word accepts. */
export const textParser =
  (max: number): ValueParser =>
  (value) =>
    value.slice(0, max);

/** A font family's name; Windows has none longer (LF_FACESIZE). */
export const family = matching(/^.{1,31}$/su);

/** The attributes that `parsers` name, with the values that are sound. */
export function soundValues(
  attributes: Readonly<Record<string, string>> | undefined,
  parsers: Readonly<Record<string, ValueParser>>,
): Readonly<Record<string, string>> {
  const sound = Object.entries(parsers).flatMap(([name, parse]): [string, string][] => {
    const given = attributes?.[name];
    const value = given === undefined ? undefined : parse(given);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(sound);
}

/** Word's largest page, 22 inches, in English metric units (20.1.10.16). */
const MAX_EMUS = 20_116_800;
export const signedEmus = integer(-MAX_EMUS, MAX_EMUS);
export const unsignedEmus = integer(0, MAX_EMUS);
export const positiveEmus = integer(1, MAX_EMUS);
