import type { LanguageForms } from "../../language/language-forms.ts";
import type { SourceRecord } from "../../source/source-record.ts";
import { sourceAddress, sourceText } from "../../source/source-text.ts";
import { isSafeAddress } from "../../text/links.ts";
import type { RichInline } from "../../text/rich-text.ts";

/** A source as the list at the end of the note prints it. */
export interface CitedSource {
  readonly number: number;
  readonly text: readonly RichInline[];
  /** The address that the list links; null where there is none to link. */
  readonly url: string | null;
}

/** Numbers sources in the order in which the note cites them. */
export interface SourceNumbers {
  readonly number: (id: string) => number;
  readonly cited: () => readonly CitedSource[];
}

export function numberSources(records: readonly SourceRecord[], forms: LanguageForms): SourceNumbers {
  const recordOf = new Map(records.map((record) => [record.id, record]));
  const numbers = new Map<string, number>();
  const cited: CitedSource[] = [];
  return {
    number(id) {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      const number = numbers.size + 1;
      numbers.set(id, number);
      const record = recordOf.get(id);
      if (record) cited.push(citedSource(number, record, forms));
      return number;
    },
    cited: () => [...cited],
  };
}

/** A source for the list. An address that is not https:, or too long for Word, is printed without a link. */
function citedSource(number: number, record: SourceRecord, forms: LanguageForms): CitedSource {
  const text = sourceText(record, forms);
  const address = sourceAddress(record);
  if (address === undefined || (/^https:/i.test(address) && isSafeAddress(address)))
    return { number, text, url: address ?? null };
  return { number, text: [...text, { type: "text", value: ` ${address}` }], url: null };
}
