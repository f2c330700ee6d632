import { number } from "../file/pdf-values.ts";
import type { EmbeddedFace } from "../fonts/embed-font.ts";
import type { Face } from "../fonts/faces.ts";
import type { ShapedGlyph } from "../fonts/shape-text.ts";
import { addChild, placeTag, type Tag } from "../layout/tag.ts";
import { backwardsOperators } from "./backwards.ts";
import { type DrawnShape, type Placing, shapeOperators } from "./drawing.ts";

/** How an artifact is told from content (ISO 32000-1, 14.8.2.2). */
export type ArtifactKind = "Layout" | "Header" | "Footer" | "Repeated";

const ARTIFACTS: Readonly<Record<ArtifactKind, string>> = {
  Layout: "/Artifact<</Type/Layout>>BDC",
  Header: "/Artifact<</Type/Pagination/Subtype/Header/Attached[/Top]>>BDC",
  Footer: "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC",
  Repeated: "/Artifact<</Type/Pagination>>BDC",
};

/** Words in a row; `x` in points from the left of the paper, `width` with kerning. */
export interface PaintedText {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  readonly x: number;
  readonly width: number;
  readonly words: readonly (readonly ShapedGlyph[])[];
  /** Whether it is read from right to left, and the first word stands at the right. */
  readonly backwards: boolean;
}

/** Points from the left and the top of the paper. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Writes the operators of one page's content stream; y grows downwards from the top of the paper. */
export interface PageContent {
  readonly fill: (x: number, y: number, width: number, height: number, colour: string) => void;
  /** Shapes of a figure; `place` brings a point of the drawing onto the paper, y downwards. */
  readonly draw: (shapes: readonly DrawnShape[], place: Placing, owner: Tag | ArtifactKind) => void;
  readonly picture: (resource: string, place: Place, owner: Tag | ArtifactKind) => void;
  readonly text: (text: PaintedText, baseline: number, owner: Tag | ArtifactKind) => void;
  /** Elements by the number of their marked content. */
  readonly owners: readonly Tag[];
  readonly faces: ReadonlySet<Face>;
  /** Resources of the pictures on the page. */
  readonly pictures: ReadonlySet<string>;
  readonly finish: () => string;
}

/** What the reader of the stream remembers, so that nothing is said twice. */
interface State {
  owner: Tag | ArtifactKind | null;
  inText: boolean;
  font: string;
  colour: string;
  /** The operators that set the line around glyphs; empty for none. */
  outline: string;
  /** Where the glyphs of the open TJ operator end; `baseline` is NaN when none is open. */
  pen: number;
  baseline: number;
  /** Where the line of text began that was placed last, in hundredths of a point; undefined where text begins. */
  line: readonly [number, number] | undefined;
}

/** Words of one line follow each other exactly; what is further apart is placed by itself. */
const SAME_PLACE = 0.01;

/** Of the size: the line around the letters of a face without bold. */
const THICKNESS = 0.03;

/** `tagged`: whether what is painted is told as content or artifact. */
export function pageContent(
  page: number,
  height: number,
  embed: (face: Face) => EmbeddedFace,
  tagged: boolean,
): PageContent {
  let operators = "";
  const owners: Tag[] = [];
  const faces = new Set<Face>();
  const pictures = new Set<string>();
  const state: State = {
    owner: null,
    inText: false,
    font: "",
    colour: "",
    outline: "",
    pen: 0,
    baseline: Number.NaN,
    line: undefined,
  };

  const endGlyphs = (): void => {
    if (!Number.isNaN(state.baseline)) operators += ")]TJ\n";
    state.baseline = Number.NaN;
  };
  const endText = (): void => {
    endGlyphs();
    if (state.inText) operators += "ET\n";
    state.inText = false;
  };
  /** A step from the line before is shorter than a place on the paper, and alike on many lines. */
  const placeLine = (x: number, y: number): string => {
    const [left, up] = state.line ?? [0, 0];
    state.line = [Math.round(x * 100), Math.round(y * 100)];
    return `${(state.line[0] - left) / 100} ${(state.line[1] - up) / 100} Td`;
  };
  const close = (): void => {
    endText();
    if (state.owner !== null) operators += "EMC\n";
    state.owner = null;
  };
  const openFor = (owner: Tag | ArtifactKind): void => {
    if (!tagged || state.owner === owner) return;
    close();
    state.owner = owner;
    if (typeof owner === "string") {
      operators += `${ARTIFACTS[owner]}\n`;
      return;
    }
    placeTag(owner);
    const marked = owners.length;
    owners.push(owner);
    addChild(owner, { type: "content", page, number: marked });
    operators += `/${owner.role}<</MCID ${marked}>>BDC\n`;
  };
  const setColour = (colour: string): void => {
    if (state.colour === colour) return;
    endGlyphs();
    state.colour = colour;
    operators += `${rgb(colour)} rg\n`;
  };
  const setFont = (font: string): void => {
    if (state.font === font) return;
    endGlyphs();
    state.font = font;
    operators += `/${font} Tf\n`;
  };

  /** Glyphs are filled, or filled and drawn around (ISO 32000-1, 9.3.6). */
  const setOutline = (outline: string): void => {
    if (state.outline === outline) return;
    endGlyphs();
    state.outline = outline;
    operators += outline === "" ? "0 Tr\n" : `2 Tr ${outline}\n`;
  };

  return {
    owners,
    faces,
    pictures,
    fill(x, y, width, rectangleHeight, colour) {
      openFor("Layout");
      endText();
      setColour(colour);
      const bottom = height - y - rectangleHeight;
      operators += `${number(x)} ${number(bottom)} ${number(width)} ${number(rectangleHeight)} re f\n`;
    },
    picture(resource, { x, y, width, height: tall }, owner) {
      openFor(owner);
      endText();
      pictures.add(resource);
      const place = [width, 0, 0, tall, x, height - y - tall].map(number).join(" ");
      operators += `q ${place} cm/${resource} Do Q\n`;
    },
    draw(shapes, place, owner) {
      openFor(owner);
      endText();
      setOutline("");
      const upright: Placing = (point) => {
        const [x, y] = place(point);
        return [x, height - y];
      };
      for (const shape of shapes) {
        if (shape.type === "line") operators += `${rgb(shape.colour)} RG\n`;
        else setColour(shape.colour);
        operators += shapeOperators(shape, upright);
      }
    },
    text({ face, size, colour, x, width, words, backwards }, baseline, owner) {
      openFor(owner);
      const drawn = face.thickens ?? face;
      faces.add(drawn);
      const embedded = embed(drawn);
      if (!state.inText) {
        operators += "BT\n";
        state.inText = true;
        state.line = undefined;
      }
      setColour(colour);
      setFont(`${embedded.resource} ${number(size)}`);
      setOutline(drawn === face ? "" : outlineOf(size, colour));
      if (backwards) {
        endGlyphs();
        operators += backwardsOperators({ embedded, words, size }, x, x + width, height - baseline);
        endText();
        return;
      }
      if (baseline !== state.baseline || Math.abs(x - state.pen) > SAME_PLACE) {
        endGlyphs();
        operators += `${placeLine(x, height - baseline)}[(`;
        state.baseline = baseline;
      }
      for (const word of words) operators += embedded.encode(word, size);
      state.pen = x + width;
    },
    finish() {
      close();
      return operators;
    },
  };
}

/** A line with round corners, whole, in the colour of the text. */
function outlineOf(size: number, colour: string): string {
  return `1 j []0 d ${number(size * THICKNESS)} w ${rgb(colour)} RG`;
}

const colours = new Map<string, string>();

function rgb(colour: string): string {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const parts = [0, 2, 4].map(
    (start) => Math.round((Number.parseInt(colour.slice(start, start + 2), 16) / 255) * 1000) / 1000,
  );
  const text = parts.join(" ");
  colours.set(colour, text);
  return text;
}
