import type { Problem } from "../../problem/problem.ts";
import { parseNumber } from "./number-text.ts";

/** Ways of writing a number that are not read; the first that matches is reported. */
const WAYS: readonly (readonly [pattern: RegExp, cause: string, hint: string])[] = [
  [/^[-+]?\d+\.$/, "ends with its point", "write the decimals after the point, or take it out"],
  [
    /^[-+]?(?:\d+(?:\.\d+)?|\.\d+)$/,
    "has more digits than the 15 that are computed exactly",
    "round it, or choose a larger unit for the series",
  ],
  [
    /^-?\d{1,3}([ \u00a0\u2009\u202f'’]\d{3})+([.,]\d+)?$/u,
    "has spaces or apostrophes between its thousands",
    "write the digits without them: 1200",
  ],
  [
    /^-?\d{1,3}(,\d{3})+$/u,
    "has a comma, for thousands or for decimals",
    "write 1200 for thousands, or 1.2 with a point for decimals",
  ],
  [/^-?\d{1,3}(,\d{3})+\.\d+$/u, "has commas between its thousands", "write the digits without them: 1200.5"],
  [
    /^-?\d{1,3}(\.\d{3})+,\d+$/u,
    "has points between its thousands and a decimal comma",
    "write it as 1200.5",
  ],
  [/^-?\d+,\d+$/u, "has a decimal comma", "write a point: 2.5"],
  [/^- \d/, "has a space after its minus sign", "write the minus beside the digits: -2.5"],
  [/^\(\s?[\d.,]+\s?\)$/, "is in brackets, as negative numbers are in accounts", "write a minus sign: -2.5"],
  [
    /^#[\p{L}\d/!?]+$/u,
    "is an error of the spreadsheet's formula",
    "correct it there, or leave the field empty",
  ],
  [
    /^[-+]?[\d.,]+\s?(?:[*†‡¹²³]|\(?[a-z]\)?)$/iu,
    "has a letter or a sign after it",
    "write what qualifies it after a space: 2.4 p (e estimate, f forecast, p provisional, r revised, b break)",
  ],
  [
    /^[<>~≈±≤≥]\s?\d/u,
    "has a sign before it that says how exact it is",
    "write < for less than, or the digits alone with what you know of them in the title",
  ],
  [
    /^[-+]?(?:\p{Sc}|[A-Z]{3}\s)\s?[\d.,]+|^[-+]?[\d.,]+\s?(?:\p{Sc}|\p{L}[\p{L}²³. ]{1,20})$/u,
    "has a unit",
    "write the digits alone, and the unit in the unit of the series",
  ],
  [
    /^[-+]?(?=.*\p{Nd})(?!.*[0-9])[\p{Nd}\u066b\u066c.,]+$/u,
    "has digits other than 0 to 9",
    "write 0 to 9: the note prints the digits of its language",
  ],
  [/^[–—]\s?\d[\d.]*$/u, "begins with a dash and not with a minus", "write a hyphen or a minus sign: -2.5"],
  [
    /^-?[\d.,]+\s?%$/u,
    "has a per cent sign",
    "write the digits alone, and the sign in the unit of the series",
  ],
  [
    /^(n\/?a|\.\.+|[-–—…?*:]|tbc|nil|null|nan|x)\.?$/iu,
    "stands for a figure that is not known",
    "leave the field empty; write .. where the source says that there is none, c where it is confidential",
  ],
];

export interface NumberFault extends Pick<Problem, "message"> {
  readonly hint: string;
}

/** Why a text is not read as a number; undefined where it is. */
export function numberFault(text: string): NumberFault | undefined {
  if (parseNumber(text) !== undefined) return undefined;
  const withHyphen = text.replace(/^\u2212/u, "-");
  const way = WAYS.find(([pattern]) => pattern.test(withHyphen));
  const shown = text.slice(0, 60);
  if (way) return { message: `"${shown}" is not a number: it ${way[1]}`, hint: way[2] };
  return {
    message: `"${shown}" is not a number`,
    hint: "write digits with a point, no unit; leave it empty if not known",
  };
}
