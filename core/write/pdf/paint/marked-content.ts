import { addChild, placeTag, type Tag } from "../layout/tag.ts";
import type { Operators } from "./operators.ts";

/** How an artifact is told from content (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = "Layout" | "Header" | "Footer" | "Repeated";

/** What a piece of painting belongs to. */
export type Owner = Tag | ArtifactKind;

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: "/Artifact<</Type/Layout>>BDC",
  Header: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
  Footer: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
  Repeated: "/Artifact<</Type/Pagination>>BDC",
};

/** Tells what is painted as content of an element or as an artifact (14.6); one stretch at a time is open. */
export interface MarkedContent {
  readonly openFor: (owner: Owner) => void;
  readonly close: () => void;
  /** Elements by the number of their marked content. */
  readonly owners: readonly Tag[];
}

/** `endText`: no stretch ends inside a text object. */
export function markedContent(out: Operators, page: number, endText: () => void): MarkedContent {
  const owners: Tag[] = [];
  let open: Owner | null = null;
  const close = (): void => {
    endText();
    if (open !== null) out.text += "EMC\n";
    open = null;
  };
  return {
    owners,
    close,
    openFor(owner) {
      if (open === owner) return;
      close();
      open = owner;
      out.text += typeof owner === "string" ? `${ARTIFACTS[owner]}\n` : beginContent(owner, page, owners);
    },
  };
}

function beginContent(owner: Tag, page: number, owners: Tag[]): string {
  placeTag(owner);
  const number = owners.length;
  owners.push(owner);
  addChild(owner, { type: "content", page, number });
  return `/${owner.role}<</MCID ${number}>>BDC\n`;
}

/** For a file without tags. */
export function unmarkedContent(endText: () => void): MarkedContent {
  return { owners: [], openFor: () => undefined, close: endText };
}
