import { number } from "../file/pdf-values.ts";
import type { Tag } from "../layout/tag.ts";
import { rgb } from "./colour.ts";
import { type DrawnShape, type Placing, shapeOperators } from "./drawing.ts";
import type { EmbeddedFace } from "./embed-font.ts";
import { markedContent, type Owner, unmarkedContent } from "./marked-content.ts";
import type { Operators } from "./operators.ts";
import { type Embed, type PaintedText, textOperators } from "./text-operators.ts";

/** Points from the left and the top of the paper. */
export interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Writes the operators of one page's content stream; y grows downwards from the top of the paper. */
export interface PageContent {
  readonly fill: (place: TextPlace, colour: string) => void;
  /** Shapes of a figure; `place` brings a point of the drawing onto the paper, y downwards. */
  readonly draw: (shapes: readonly DrawnShape[], place: Placing, owner: Owner) => void;
  readonly picture: (resource: string, place: TextPlace, owner: Owner) => void;
  readonly text: (text: PaintedText, baseline: number, owner: Owner) => void;
  /** Elements by the number of their marked content. */
  readonly owners: readonly Tag[];
  /** Fonts that the page calls. */
  readonly fonts: ReadonlySet<EmbeddedFace>;
  /** Resources of the pictures on the page. */
  readonly pictures: ReadonlySet<string>;
  readonly finish: () => string;
}

/** `tagged`: whether what is painted is told as content or artifact. */
export function pageContent(page: number, height: number, embed: Embed, tagged: boolean): PageContent {
  const out: Operators = { text: "" };
  const pictures = new Set<string>();
  const text = textOperators(out, embed);
  const { owners, openFor, close } = tagged ? markedContent(out, page, text.end) : unmarkedContent(text.end);
  const beginPainting = (owner: Owner): void => {
    openFor(owner);
    text.end();
  };
  return {
    owners,
    fonts: text.fonts,
    pictures,
    fill({ x, y, width, height: tall }, colour) {
      beginPainting("Layout");
      text.setColour(colour);
      out.text += `${[x, height - y - tall, width, tall].map(number).join(" ")} re f\n`;
    },
    picture(resource, { x, y, width, height: tall }, owner) {
      beginPainting(owner);
      pictures.add(resource);
      out.text += `q ${[width, 0, 0, tall, x, height - y - tall].map(number).join(" ")} cm/${resource} Do Q\n`;
    },
    draw(shapes, place, owner) {
      beginPainting(owner);
      text.setOutline("");
      const upright: Placing = (point) => {
        const [x, y] = place(point);
        return [x, height - y];
      };
      for (const shape of shapes) {
        if (shape.type === "line") out.text += `${rgb(shape.colour)} RG\n`;
        else text.setColour(shape.colour);
        out.text += shapeOperators(shape, upright);
      }
    },
    text(words, baseline, owner) {
      openFor(owner);
      text.show(words, height - baseline);
    },
    finish() {
      close();
      return out.text;
    },
  };
}
