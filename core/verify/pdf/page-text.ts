import { PDF_DEPTHS } from "../../limits/limits.ts";
import { latin1 } from "./latin1.ts";
import { readValue } from "./lexer.ts";
import {
  type AssignedText,
  assignText,
  type MarkedContent,
  markedContentOf,
  ownerOf,
} from "./marked-content.ts";
import { identity, type Matrix, matrixScale, multiply, point } from "./matrix.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfValue, pdfName } from "./pdf-value.ts";
import { type Font, type FontOf, unknownFont } from "./read-font.ts";
import type { PageText, ShownText } from "./shown-text.ts";
import type { Source } from "./source.ts";
import { nothingUnread, visibleCharacters } from "./unread.ts";
import { Unreadable } from "./unreadable.ts";

interface State {
  matrix: Matrix;
  readonly saved: Matrix[];
  line: Matrix;
  text: Matrix;
  leading: number;
  size: number;
  font: Font | undefined;
  /** Text rendering mode (9.3.6). */
  mode: number;
  /** The open marked-content sequences, outermost first. */
  readonly marks: MarkedContent[];
}

interface PageReading extends AssignedText {
  readonly state: State;
  readonly objects: PdfObjects;
  readonly page: number;
  readonly fonts: (name: string) => Font | undefined;
  readonly properties: (name: string) => PdfDictionary | undefined;
  readonly isForm: (name: string) => boolean;
}

/** Reads the text of a page. `page` counts from 1. */
export function readPageText(
  objects: PdfObjects,
  dictionary: PdfDictionary,
  page: number,
  fontOf: FontOf,
): PageText {
  const reading = startReading(objects, dictionary, page, fontOf);
  const source: Source = { text: contentOf(objects, dictionary), spend: objects.spend, at: 0 };
  let operands: PdfValue[] = [];
  for (let value = readValue(source); value !== undefined; value = readValue(source)) {
    if (!isA(value, "keyword")) {
      operands.push(value);
      continue;
    }
    if (value.word === "BI") skipInlinePicture(source);
    operate(reading, value.word, operands);
    operands = [];
  }
  return reading;
}

function startReading(
  objects: PdfObjects,
  { entries }: PdfDictionary,
  page: number,
  fontOf: FontOf,
): PageReading {
  const resources = objects.dictionary(entries.get("Resources"));
  const group = (name: string): PdfDictionary | undefined => objects.dictionary(resources?.entries.get(name));
  const known = new Map<string, Font>();
  return {
    objects,
    page,
    state: {
      matrix: identity,
      saved: [],
      line: identity,
      text: identity,
      leading: 0,
      size: 0,
      font: undefined,
      mode: 0,
      marks: [],
    },
    fonts: (name) => {
      const font = known.get(name) ?? fontOf(group("Font")?.entries.get(name));
      known.set(name, font);
      return font;
    },
    properties: (name) => objects.dictionary(group("Properties")?.entries.get(name)),
    isForm: (name) =>
      pdfName(objects.dictionary(group("XObject")?.entries.get(name))?.entries.get("Subtype")) === "Form",
    unread: nothingUnread(),
    content: new Map(),
    header: [],
    footer: [],
  };
}

/** The content streams of a page, joined with white space between them (7.8.2). */
function contentOf(objects: PdfObjects, { entries }: PdfDictionary): string {
  const contents = objects.resolve(entries.get("Contents"));
  const streams = isA(contents, "array") ? contents.items.map(objects.resolve) : [contents];
  objects.spend("values", streams.length);
  return streams.map((stream) => (isA(stream, "stream") ? latin1(objects.data(stream)) : "")).join("\n");
}

function operate(reading: PageReading, operator: string, operands: readonly PdfValue[]): void {
  const { state } = reading;
  const numbers = operands.filter((operand) => typeof operand === "number");
  switch (operator) {
    case "q":
      state.saved.push(state.matrix);
      return;
    case "Q":
      state.matrix = state.saved.pop() ?? state.matrix;
      return;
    case "cm":
      state.matrix = multiply(matrixOf(numbers), state.matrix);
      return;
    case "BMC":
    case "BDC":
      if (state.marks.length >= PDF_DEPTHS.marks)
        throw new Unreadable("its marked content is nested too deeply");
      state.marks.push(markedContentOf(reading.objects, reading.properties, operands));
      return;
    case "EMC":
      state.marks.pop();
      return;
    case "Do":
      if (reading.isForm(pdfName(operands[0]) ?? "")) reading.unread.forms += 1;
      else countPicture(reading);
      return;
    case "BI":
      return countPicture(reading);
    case "Tr":
      state.mode = numbers[0] ?? 0;
      return;
    default:
      operateText(reading, operator, operands, numbers);
  }
}

const END_OF_PICTURE = /\sEI(?=\s|$)/g;

/** Moves past the data of an inline image (8.9.7), which ends with the operator EI. */
function skipInlinePicture(source: Source): void {
  const end = END_OF_PICTURE;
  end.lastIndex = source.at;
  source.at = end.test(source.text) ? end.lastIndex : source.text.length;
}

/** Counts a picture that lies outside all marked content; one in an artifact is not content (14.8.2.2). */
function countPicture({ state, unread }: PageReading): void {
  if (ownerOf(state.marks) === undefined) unread.pictures += 1;
}

/** Operators that position and show text (9.4.2 and 9.4.3); operators of appearance alone are ignored. */
function operateText(
  reading: PageReading,
  operator: string,
  operands: readonly PdfValue[],
  numbers: readonly number[],
): void {
  const { state } = reading;
  const [first = 0, second = 0] = numbers;
  switch (operator) {
    case "BT":
      return moveTo(state, identity);
    case "Tf":
      state.size = numbers.at(-1) ?? 0;
      state.font = reading.fonts(pdfName(operands[0]) ?? "");
      return;
    case "TL":
      state.leading = first;
      return;
    case "Tm":
      return moveTo(state, matrixOf(numbers));
    case "TD":
      state.leading = -second;
      return moveTo(state, multiply([1, 0, 0, 1, first, second], state.line));
    case "Td":
      return moveTo(state, multiply([1, 0, 0, 1, first, second], state.line));
    case "T*":
      return nextLine(state);
    case "Tj":
      return show(reading, operands);
    case "TJ":
      return show(reading, isA(operands[0], "array") ? operands[0].items : []);
    case "'":
    case '"':
      nextLine(state);
      return show(reading, operands.slice(-1));
  }
}

function moveTo(state: State, matrix: Matrix): void {
  state.line = matrix;
  state.text = matrix;
}

function nextLine(state: State): void {
  moveTo(state, multiply([1, 0, 0, 1, 0, -state.leading], state.line));
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** Text rendering modes (9.3.6) in which nothing is painted. */
const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7]);

/** The operand of TJ: strings are shown; numbers move the position back by thousandths of the font size. */
function show(reading: PageReading, items: readonly PdfValue[]): void {
  const { state, page, objects } = reading;
  const start = multiply(state.text, state.matrix);
  const reversed = state.marks.some((mark) => mark.reversed);
  let text = "";
  let moved = 0;
  for (const item of items) {
    if (typeof item === "number") moved -= item;
    if (!isA(item, "string")) continue;
    objects.spend("characters", item.bytes.length);
    for (const code of (state.font ?? unknownFont)(item.bytes)) {
      objects.spend("characters", code.text.length);
      text = reversed ? code.text + text : text + code.text;
      moved += code.width;
    }
  }
  state.text = multiply([1, 0, 0, 1, (moved / 1000) * state.size, 0], state.text);
  const [x, y] = point(start);
  const [end] = point(multiply(state.text, state.matrix));
  const ends = reversed ? { x: end, end: x } : { x, end };
  const shown: ShownText = { text, page, ...ends, y, size: state.size * matrixScale(start) };
  if (INVISIBLE_MODES.has(state.mode)) reading.unread.invisible += visibleCharacters(text);
  assignText(reading, state.marks, shown);
}
