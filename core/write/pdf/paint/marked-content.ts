import type { ByteText } from "../file/byte-text.ts";
import { addChild, placeTag, type Tag } from "../layout/tag.ts";

/** Kind of an artifact (ISO 32000-1, 14.8.2.2): what is drawn and is not part of the text. */
export type ArtifactKind = "Layout" | "Header" | "Footer" | "Repeated";

/** The structure element or the artifact to which content belongs. */
export type ContentOwner = Tag | ArtifactKind;

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: "/Artifact<</Type/Layout>>BDC",
  Header: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
  Footer: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
  Repeated: "/Artifact<</Type/Pagination>>BDC",
};

/** Marks content as that of a structure element or as an artifact (14.6); one sequence at a time is open. */
export interface ContentMarks {
  readonly openFor: (owner: ContentOwner) => void;
  readonly close: () => void;
  /** Structure elements by the number of their marked content. */
  readonly owners: readonly Tag[];
}

/** `endText`: called before a sequence ends, which may not happen inside a text object. */
export function markedContent(out: ByteText, page: number, endText: () => void): ContentMarks {
  const owners: Tag[] = [];
  let open: ContentOwner | null = null;
  const close = (): void => {
    endText();
    if (open !== null) out.write("EMC\n");
    open = null;
  };
  return {
    owners,
    close,
    openFor(owner) {
      if (open === owner) return;
      close();
      open = owner;
      out.write(typeof owner === "string" ? `${ARTIFACTS[owner]}\n` : beginContent(owner, page, owners));
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
export function unmarkedContent(endText: () => void): ContentMarks {
  return { owners: [], openFor: () => undefined, close: endText };
}
