import type { CellFlag } from "../../dossier/series/cell-flags.ts";
import { GSS_MARKERS, isMissingSign, type Status } from "./status-words.ts";
import { type DecimalSign, plainFigure } from "./written-figure.ts";

/** The content of a cell; `fault` says why it cannot be read. */
export interface FigureReading {
  readonly figure: string;
  readonly flags: readonly CellFlag[];
  readonly remarks: readonly string[];
  readonly fault?: string;
}

/** How the figures of a file are written. */
export interface FigureForm {
  readonly decimal?: DecimalSign;
  /** Reads the letters after a figure, or in place of one. */
  readonly statuses?: ReadonlyMap<string, Status>;
}

const EMPTY: FigureReading = { figure: "", flags: [], remarks: [] };

/** Reads a cell: a figure, a figure with statuses after a blank, statuses alone, a sign for none; undefined if blank. */
export function readFigure(
  text: string,
  { decimal = "point", statuses }: FigureForm,
): FigureReading | undefined {
  if (text === "") return undefined;
  const alone = wholeFigure(text, decimal);
  if (alone) return alone;
  const marked = statuses && markedFigure(text, decimal, statuses);
  return marked ?? { ...EMPTY, fault: `"${text.slice(0, 60)}" is not a figure` };
}

/** A figure with what a column beside it says; `letters` may be several, combined or separated. */
export function withStatus(
  reading: FigureReading,
  letters: string,
  statuses: ReadonlyMap<string, Status>,
): FigureReading {
  if (letters === "") return reading;
  const found = statusesOf(letters, statuses);
  if (found === undefined)
    return { ...reading, remarks: [...reading.remarks, `status "${letters.slice(0, 60)}"`] };
  return found.reduce(addStatus, reading);
}

function wholeFigure(text: string, decimal: DecimalSign): FigureReading | undefined {
  if (isMissingSign(text)) return { ...EMPTY, flags: ["notAvailable"] };
  const less = /^<\s?(?=[\d.])/.exec(text)?.[0] ?? "";
  const figure = plainFigure(text.slice(less.length), decimal);
  if (figure === undefined) return undefined;
  return { ...EMPTY, figure, flags: less === "" ? [] : ["lessThan"] };
}

function markedFigure(
  text: string,
  decimal: DecimalSign,
  statuses: ReadonlyMap<string, Status>,
): FigureReading | undefined {
  const [, written = "", letters = ""] = /^(\S*?)\s*(?:\[?([a-z]{1,5})\]?)$/iu.exec(text) ?? [];
  if (letters === "") return undefined;
  const base = written === "" ? EMPTY : wholeFigure(written, decimal);
  const found = statusesOf(letters, statuses);
  if (base === undefined || found === undefined) return undefined;
  const read = found.reduce(addStatus, base);
  return read.figure === "" && read.flags.length === 0 ? { ...read, flags: ["notAvailable"] } : read;
}

/** The statuses of a text: one sign, several with separators, or letters one by one; undefined if one is unknown. */
function statusesOf(letters: string, statuses: ReadonlyMap<string, Status>): readonly Status[] | undefined {
  const of = (sign: string): Status | undefined =>
    statuses.get(sign) ?? statuses.get(sign.toUpperCase()) ?? statuses.get(sign.toLowerCase());
  const whole = of(letters);
  if (whole) return [whole];
  const signs = /^\p{L}+$/u.test(letters) ? [...letters] : letters.split(/[\s,;|/[\]()]+/).filter(Boolean);
  const found = signs.map(of);
  return found.every((each) => each !== undefined) && found.length > 0 ? found : undefined;
}

/** Flags that say why there is no figure give way to nothing: a figure that is there stays. */
function addStatus(reading: FigureReading, { flag, remark }: Status): FigureReading {
  const isVain = flag === "notAvailable" && reading.figure !== "";
  const flags = reading.flags.filter((each) => flag !== "confidential" || each !== "notAvailable");
  return {
    ...reading,
    flags: flag === undefined || isVain || flags.includes(flag) ? flags : [...flags, flag],
    remarks: remark === undefined ? reading.remarks : [...reading.remarks, remark],
  };
}

/** The statuses of a British table, in square brackets or alone. */
export const GSS_FORM: FigureForm = { statuses: GSS_MARKERS };
