/** The part of hyphen 1 that hyphenation uses. */
declare module "hyphen" {
  export type Hyphenator = (text: string) => string;

  export interface HyphenatorOptions {
    readonly hyphenChar: string;
    /** Whether HTML tags are skipped. */
    readonly html: boolean;
  }

  export default function createHyphenator(
    patterns: readonly unknown[],
    options: HyphenatorOptions,
  ): Hyphenator;
}
