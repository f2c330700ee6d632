/** What a value becomes; `undefined` for one that says nothing. */
export type ValueParser = (value: string) => string | undefined;

export const oneOf = (list: string): ValueParser => {
  const known = new Set(list.split(" "));
  return (value) => (known.has(value) ? value : undefined);
};

export const whole =
  (least: number, most: number): ValueParser =>
  (value) => {
    const number = /^\s*-?\d+(\.0+)?\s*$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? String(number) : undefined;
  };

/** The most that Word takes for a length, in twentieths of a point: 22 inches. */
const MOST = 31_680;
const TWIPS: ReadonlyMap<string, number> = new Map(
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

/** A whole number of twentieths of a point; other programs write fractions and units (22.9.2.14). */
const twips =
  (least: number): ValueParser =>
  (value) => {
    const [, number = "", unit = ""] = /^(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$/.exec(value.trim()) ?? [];
    const rounded = Math.round(Number.parseFloat(number) * (TWIPS.get(unit) ?? 1));
    return rounded >= least && rounded <= MOST ? String(rounded) : undefined;
  };

export const length = twips(-MOST);
/** A length that is never negative. */
export const distance = twips(0);
/** A length of something that is there. */
export const extent = twips(1);
/** Of a table or a cell, which may be a share of what is around it. */
export const width: ValueParser = (value) => (/^\d{1,3}%$/.test(value) ? value : distance(value));
/** An inch for a column whose own width is none: without the column, its cells would stand in no table. */
export const columnWidth: ValueParser = (value) => extent(value) ?? "1440";

/** Of a list; in a note it moves up behind the note's own lists, and stays an integer. */
export const number = whole(0, 2_147_483_647 - 1_000_000);
/** Hundredths of a line or of a letter. */
export const hundredths = whole(0, MOST);
export const signedHundredths = whole(-MOST, MOST);

export const onOff = oneOf("0 1 true false on off");
/** Of switches that take words alone, in Word's own files and for Microsoft's validator. */
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
/** Which of the twelve places of a table a cell has (17.3.1.8). */
export const places = matching(/^[01]{12}$/);

/** Words of the template's own; what is longer than Word takes is cut. */
export const words =
  (most: number): ValueParser =>
  (value) =>
    value.slice(0, most);

/** A longer name is that of no family (of Windows: LF_FACESIZE). */
export const family = matching(/^.{1,31}$/su);

/** Those of an element's attributes that are asked for, with values that are read. */
export function soundValues(
  attributes: Readonly<Record<string, string>> | undefined,
  readings: Readonly<Record<string, ValueParser>>,
): Readonly<Record<string, string>> {
  const sound = Object.entries(readings).flatMap(([name, read]): [string, string][] => {
    const said = attributes?.[name];
    const value = said === undefined ? undefined : read(said);
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(sound);
}

/** Word's largest page, 22 inches, in English metric units (20.1.10.16). */
const MOST_EMUS = 20_116_800;
export const emuLength = whole(-MOST_EMUS, MOST_EMUS);
export const emuDistance = whole(0, MOST_EMUS);
export const emuExtent = whole(1, MOST_EMUS);
