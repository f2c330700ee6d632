import type { SourceRecord } from "../dossier/source-record.ts";
import { sourceText } from "../text/source-text.ts";

/** A source as the list at the end of the note prints it. */
export interface CitedSource {
  readonly number: number;
  readonly text: string;
  readonly url: string | null;
}

/** Numbers sources in the order in which the note cites them. */
export interface SourceNumbers {
  readonly number: (id: string) => number;
  readonly cited: () => readonly CitedSource[];
}

export function numberSources(records: readonly SourceRecord[]): SourceNumbers {
  const order: string[] = [];
  return {
    number(id) {
      if (!order.includes(id)) order.push(id);
      return order.indexOf(id) + 1;
    },
    cited: () =>
      order.flatMap((id, index) => {
        const record = records.find((candidate) => candidate.id === id);
        return record ? [citedSource(index + 1, record)] : [];
      }),
  };
}

/** An address without encryption is printed and not linked: notes link to https alone. */
function citedSource(number: number, record: SourceRecord): CitedSource {
  const text = sourceText(record);
  if (record.URL === undefined || record.URL.startsWith("https:"))
    return { number, text, url: record.URL ?? null };
  return { number, text: `${text} ${record.URL}`, url: null };
}
