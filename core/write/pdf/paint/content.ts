import type { EmbeddedFace } from "../fonts/embed-font.ts";
import { hex } from "../fonts/embed-font.ts";
import type { Face, FaceName, ShapedGlyph } from "../fonts/faces.ts";
import { placeTag, type Tag } from "../layout/tag.ts";

/** How an artifact is told from content (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = "Layout" | "Header" | "Footer" | "Repeated";

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: "/Artifact <</Type /Layout>> BDC",
  Header: "/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC",
  Footer: "/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC",
  Repeated: "/Artifact <</Type /Pagination>> BDC",
};

/** Writes the operators of one page's content stream; y grows downwards from the top of the paper. */
export interface PageContent {
  readonly fill: (x: number, y: number, width: number, height: number, colour: string) => void;
  readonly text: (
    face: Face,
    size: number,
    colour: string,
    x: number,
    baseline: number,
    glyphs: readonly ShapedGlyph[],
    owner: Tag | ArtifactKind,
  ) => void;
  /** Elements by the number of their marked content. */
  readonly owners: readonly Tag[];
  readonly faces: ReadonlySet<FaceName>;
  readonly finish: () => string;
}

export function pageContent(
  page: number,
  height: number,
  embed: (name: FaceName) => EmbeddedFace,
): PageContent {
  const operators: string[] = [];
  const owners: Tag[] = [];
  const faces = new Set<FaceName>();
  let open: Tag | ArtifactKind | null = null;

  const openFor = (owner: Tag | ArtifactKind): void => {
    if (open === owner) return;
    close();
    open = owner;
    if (typeof owner === "string") {
      operators.push(ARTIFACTS[owner]);
      return;
    }
    placeTag(owner);
    const number = owners.length;
    owners.push(owner);
    owner.children.push({ type: "content", page, number });
    operators.push(`/${owner.role} <</MCID ${number}>> BDC`);
  };
  const close = (): void => {
    if (open !== null) operators.push("EMC");
    open = null;
  };

  return {
    owners,
    faces,
    fill(x, y, width, rectangleHeight, colour) {
      openFor("Layout");
      const bottom = height - y - rectangleHeight;
      operators.push(`${rgb(colour)} rg ${[x, bottom, width, rectangleHeight].map(number).join(" ")} re f`);
    },
    text(face, size, colour, x, baseline, glyphs, owner) {
      openFor(owner);
      faces.add(face.name);
      const embedded = embed(face.name);
      operators.push(
        `BT /${embedded.resource} ${number(size)} Tf ${rgb(colour)} rg ` +
          `1 0 0 1 ${number(x)} ${number(height - baseline)} Tm [${showGlyphs(embedded, glyphs)}] TJ ET`,
      );
    },
    finish() {
      close();
      return operators.join("\n");
    },
  };
}

/** Glyph numbers in hexadecimal, with a correction wherever kerning differs from the font's own advance. */
function showGlyphs(embedded: EmbeddedFace, glyphs: readonly ShapedGlyph[]): string {
  const parts: string[] = [];
  let run = "";
  for (const glyph of glyphs) {
    run += hex(embedded.encode(glyph));
    const correction = Math.round(Math.round(glyph.width) - glyph.advance);
    if (correction !== 0) {
      parts.push(`<${run}>`, String(correction));
      run = "";
    }
  }
  if (run !== "") parts.push(`<${run}>`);
  return parts.join(" ");
}

export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function rgb(colour: string): string {
  return [0, 2, 4]
    .map((start) => Math.round((Number.parseInt(colour.slice(start, start + 2), 16) / 255) * 1000) / 1000)
    .join(" ");
}
