import { PDF_DEPTHS } from "../../limits/limits.ts";
import { latin1 } from "./latin1.ts";
import { readValue } from "./lexer.ts";
import { identity, type Matrix, matrixScale, multiply, point } from "./matrix.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfValue, pdfName, pdfText } from "./pdf-value.ts";
import { type Font, type FontOf, unknownFont } from "./read-font.ts";
import type { PageText, ShownText, Unread } from "./shown-text.ts";
import type { Source } from "./source.ts";
import { nothingUnread, visibleCharacters } from "./unread.ts";
import { Unreadable } from "./unreadable.ts";

type Owner =
  | { readonly type: "content"; readonly number: number }
  | { readonly type: "header" }
  | { readonly type: "footer" }
  | { readonly type: "other" };

/** `actual`: text that stands for all that is shown inside. */
interface Mark {
  readonly owner: Owner | undefined;
  readonly actual: string | undefined;
  /** Its letters stand in the order in which they are seen, against that of reading (14.8.2.3.3). */
  readonly reversed: boolean;
  said: boolean;
}

interface State {
  matrix: Matrix;
  readonly saved: Matrix[];
  line: Matrix;
  text: Matrix;
  leading: number;
  size: number;
  font: Font | undefined;
  /** Of text (9.3.6): 3 and 7 show nothing. */
  mode: number;
  readonly marks: Mark[];
}

interface Reading {
  readonly state: State;
  readonly objects: PdfObjects;
  readonly page: number;
  readonly fonts: (name: string) => Font | undefined;
  readonly properties: (name: string) => PdfDictionary | undefined;
  readonly content: Map<number, ShownText[]>;
  readonly header: ShownText[];
  readonly footer: ShownText[];
  readonly unread: Unread;
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
): Reading {
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

/** Several streams are one, parted by a space (7.8.2). */
function contentOf(objects: PdfObjects, { entries }: PdfDictionary): string {
  const contents = objects.resolve(entries.get("Contents"));
  const streams = isA(contents, "array") ? contents.items.map(objects.resolve) : [contents];
  objects.spend("values", streams.length);
  return streams.map((stream) => (isA(stream, "stream") ? latin1(objects.data(stream)) : "")).join("\n");
}

function operate(reading: Reading, operator: string, operands: readonly PdfValue[]): void {
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
      state.marks.push(markOf(reading, operands));
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

/** The data of a picture within the content (8.9.7) is no content: it ends with a word of its own. */
function skipInlinePicture(source: Source): void {
  const end = END_OF_PICTURE;
  end.lastIndex = source.at;
  source.at = end.test(source.text) ? end.lastIndex : source.text.length;
}

/** A picture in an artifact, such as a table head that a page repeats, is no content (14.8.2.2). */
function countPicture({ state, unread }: Reading): void {
  if (ownerOf(state) === undefined) unread.pictures += 1;
}

function ownerOf({ marks }: State): Owner | undefined {
  return marks.findLast((mark) => mark.owner !== undefined)?.owner;
}

/** Positions and text (9.4.2 and 9.4.3); what only changes the look is passed over. */
function operateText(
  reading: Reading,
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

/** Strings are shown, numbers move back in thousandths. */
function show(reading: Reading, items: readonly PdfValue[]): void {
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
  keep(reading, { text, page, ...ends, y, size: state.size * matrixScale(start) });
}

const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7]);

function keep(reading: Reading, shown: ShownText): void {
  const { marks, mode } = reading.state;
  const owner = ownerOf(reading.state);
  const speaking = marks.find((mark) => mark.actual !== undefined);
  if (INVISIBLE_MODES.has(mode)) reading.unread.invisible += visibleCharacters(shown.text);
  if (owner === undefined) {
    reading.unread.outside += visibleCharacters(shown.text);
    return;
  }
  const kept =
    speaking === undefined ? shown : { ...shown, text: speaking.said ? "" : (speaking.actual ?? "") };
  if (speaking !== undefined) speaking.said = true;
  if (owner.type === "content") {
    const texts = reading.content.get(owner.number) ?? [];
    texts.push(kept);
    reading.content.set(owner.number, texts);
  } else if (owner.type !== "other") reading[owner.type].push(kept);
}

/** Artifacts belong to nothing; those of pagination may be a header or a footer (14.8.2.2.2). */
function markOf({ objects, properties }: Reading, operands: readonly PdfValue[]): Mark {
  const [tag, given] = operands;
  const entries = (isA(given, "name") ? properties(given.name) : objects.dictionary(given))?.entries;
  const actual = pdfText(objects.resolve(entries?.get("ActualText")));
  const number = entries?.get("MCID");
  const mark = { actual, reversed: pdfName(tag) === "ReversedChars", said: false };
  if (pdfName(tag) === "Artifact") {
    const subtype = pdfName(entries?.get("Subtype"));
    if (subtype === "Header") return { ...mark, owner: { type: "header" } };
    return { ...mark, owner: { type: subtype === "Footer" ? "footer" : "other" } };
  }
  return { ...mark, owner: typeof number === "number" ? { type: "content", number } : undefined };
}
