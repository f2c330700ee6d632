/** The part of hyphen 1 that parting words needs. */
declare module "hyphen" {
  export type Hyphenator = (text: string) => string;

  export interface HyphenatorOptions {
    readonly hyphenChar: string;
    /** Whether tags are left out. */
    readonly html: boolean;
  }

  export default function createHyphenator(
    patterns: readonly unknown[],
    options: HyphenatorOptions,
  ): Hyphenator;
}
