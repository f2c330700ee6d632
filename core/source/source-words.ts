import { type RichInline, richWords } from "../text/rich-text.ts";
import type { CslField } from "./csl-vocabulary.ts";
import { parseInlineMarkup } from "./inline-markup.ts";
import { labelled, numberText } from "./labelled-number.ts";
import type { SourceRecord } from "./source-record.ts";

export type SourceWords = readonly RichInline[];

/** The words of a field as a list of one part; an empty list where the record lacks the field. */
export function fieldWords({ fields }: SourceRecord, field: CslField): readonly SourceWords[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(text)];
}

export function numbered({ fields }: SourceRecord, field: CslField, label: string): readonly SourceWords[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(labelled(label, numberText(text)))];
}

export function counted({ fields }: SourceRecord, field: CslField, unit: string): readonly SourceWords[] {
  const text = fields[field];
  return text === undefined ? [] : [parseInlineMarkup(/^\d+$/.test(text) ? `${text} ${unit}` : text)];
}

export function joinedFields(
  source: SourceRecord,
  fields: readonly CslField[],
  separator: string,
): readonly SourceWords[] {
  const parts = fields.flatMap((field) => fieldWords(source, field));
  return parts.length === 0 ? [] : [joinWords(parts, separator)];
}

export function doiOf(text: string): string {
  return text.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, "");
}

/** A phrase with formatted words in place of its only `{name}`. */
export function fillWords(phrase: string, slot: string, words: SourceWords): SourceWords {
  const [before = "", after = ""] = phrase.split(`{${slot}}`);
  return [textInline(before), ...words, textInline(after)].filter(
    (part) => part.type !== "text" || part.value !== "",
  );
}

export function nameWords(text: string): SourceWords {
  return parseInlineMarkup(text);
}

export function textInline(value: string): RichInline {
  return { type: "text", value };
}

export function joinWords(parts: readonly SourceWords[], separator: string): SourceWords {
  return parts.flatMap((part, index) => (index === 0 ? part : [textInline(separator), ...part]));
}

export function endSentence(words: SourceWords): SourceWords {
  return /[.!?…]["”’)]?$/.test(richWords(words)) ? words : [...words, textInline(".")];
}
