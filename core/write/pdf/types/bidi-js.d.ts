/** The part of bidi-js 1.0 that line layout uses. */
declare module "bidi-js" {
  export interface EmbeddingLevels {
    readonly levels: Uint8Array;
  }

  export interface Bidi {
    getEmbeddingLevels(text: string, baseDirection?: "ltr" | "rtl" | "auto"): EmbeddingLevels;
    getMirroredCharacter(character: string): string | null;
  }

  export default function bidiFactory(): Bidi;
}
