/** The shape of a document's content; see content.mjs. */
export interface ChartContent {
  readonly caption: string;
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface TopicContent {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Footnotes: of the summary, of the first and of the second point. */
  readonly notes: readonly string[];
  readonly points: readonly string[];
  readonly box: { readonly title: string; readonly text: string };
  readonly questions: readonly { readonly question: string; readonly answer: string }[];
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly chart: ChartContent | null;
}

export interface Content {
  readonly title: string;
  readonly date: string;
  readonly marking: string;
  readonly topics: readonly TopicContent[];
}

export declare const SIZES: { readonly S: number; readonly M: number; readonly L: number };
export declare function makeContent(topicCount: number, seed: number): Content;
