import type { ByteText } from "../file/byte-text.ts";
import { addChild, placeElement, type StructureElement } from "../layout/structure-element.ts";

/** Kind of artifact (ISO 32000-1, 14.8.2.2): content that is drawn and is not part of the text. */
export type ArtifactKind = "Layout" | "Header" | "Footer" | "Repeated";

/** The structure element or the artifact to which content belongs. */
export type ContentOwner = StructureElement | ArtifactKind;

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: "/Artifact<</Type/Layout>>BDC",
  Header: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
  Footer: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
  Repeated: "/Artifact<</Type/Pagination>>BDC",
};

/** Marks content as that of a structure element or as an artifact (14.6). One marked-content sequence is open at a time. */
export interface MarkedContent {
  readonly openFor: (owner: ContentOwner) => void;
  readonly close: () => void;
  /** Structure elements by marked-content identifier (14.7.4.2). */
  readonly elementsByMcid: readonly StructureElement[];
}

/** `endText` is called before a sequence ends: it may not end inside a text object. */
export function markedContent(out: ByteText, page: number, endText: () => void): MarkedContent {
  const elementsByMcid: StructureElement[] = [];
  let open: ContentOwner | null = null;
  const close = (): void => {
    endText();
    if (open !== null) out.write("EMC\n");
    open = null;
  };
  return {
    elementsByMcid,
    close,
    openFor(owner) {
      if (open === owner) return;
      close();
      open = owner;
      out.write(
        typeof owner === "string" ? `${ARTIFACTS[owner]}\n` : beginContent(owner, page, elementsByMcid),
      );
    },
  };
}

function beginContent(owner: StructureElement, page: number, elementsByMcid: StructureElement[]): string {
  placeElement(owner);
  const number = elementsByMcid.length;
  elementsByMcid.push(owner);
  addChild(owner, { type: "content", page, number });
  return `/${owner.role}<</MCID ${number}>>BDC\n`;
}

/** The marks of an untagged file: none. */
export function unmarkedContent(endText: () => void): MarkedContent {
  return { elementsByMcid: [], openFor: () => undefined, close: endText };
}
