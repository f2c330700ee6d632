/** The part of pdfkit 0.20 that the PDF writer builds on; the published types lag behind the library. */
declare module "pdfkit" {
  export interface Reference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    write(chunk: string | Uint8Array): void;
    end(chunk?: string | Uint8Array): void;
  }

  export interface Page {
    readonly dictionary: Reference;
    readonly fonts: Record<string, Reference>;
    readonly annotations: Reference[];
  }

  export interface Outline {
    options: { expanded?: boolean };
    addItem(
      title: string,
      options: { expanded?: boolean; pageNumber?: number; top?: number; left?: number },
    ): Outline;
  }

  export interface Options {
    readonly pdfVersion: "1.7";
    readonly autoFirstPage: false;
    readonly font: null;
    readonly lang: string;
    readonly displayTitle: true;
    readonly compress: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export default class PDFDocument {
    constructor(options: Options);
    readonly _root: Reference;
    readonly page: Page;
    readonly outline: Outline;
    info: Record<string, unknown>;
    addPage(options: { size: readonly [number, number]; margin: number }): this;
    addContent(content: string): this;
    ref(data?: Record<string, unknown>): Reference;
    endMarkings(): void;
    endMetadata(): void;
    end(): void;
    on(event: "data", listener: (chunk: Uint8Array) => void): this;
    on(event: "end", listener: () => void): this;
    on(event: "error", listener: (error: Error) => void): this;
  }
}
