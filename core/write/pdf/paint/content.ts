import type { PackedDocument } from "../file/packed-document.ts";
import { rounded } from "../file/pdf-values.ts";
import type { StructureElement } from "../layout/structure-element.ts";
import { rgb } from "./colour.ts";
import { type DrawnShape, drawShape, type Placing } from "./drawing.ts";
import { type ContentOwner, markedContent, unmarkedContent } from "./marked-content.ts";
import { type Embed, type PaintedText, TextOperators } from "./text-operators.ts";

/** A rectangle on the page, in points from the left and the top edge of the paper. */
export interface PaperArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws the content of one page. Lengths are points; y grows downwards from the top of the paper. */
export interface PageContent {
  readonly fill: (area: PaperArea, colour: string) => void;
  /** Draws the shapes of a figure; `place` maps a point of the drawing to one of the paper, y downwards. */
  readonly draw: (shapes: readonly DrawnShape[], place: Placing, owner: ContentOwner) => void;
  /** `resource`: name of an image XObject in the resources of the page. */
  readonly picture: (resource: string, area: PaperArea, owner: ContentOwner) => void;
  readonly text: (text: PaintedText, baseline: number, owner: ContentOwner) => void;
  /** Structure elements by marked-content identifier (ISO 32000-1, 14.7.4.2). */
  readonly elementsByMcid: readonly StructureElement[];
  readonly finish: () => void;
}

/** Returns the content of the current page of `pdf`, whose index is `page`. `tagged`: whether content is marked. */
export function pageContent(
  pdf: PackedDocument,
  page: number,
  height: number,
  embed: Embed,
  tagged: boolean,
): PageContent {
  const { operators } = pdf;
  const text = new TextOperators(operators, embed);
  const endText = (): void => text.end();
  const { elementsByMcid, openFor, close } = tagged
    ? markedContent(operators, page, endText)
    : unmarkedContent(endText);
  const beginGraphics = (owner: ContentOwner): void => {
    openFor(owner);
    text.end();
  };
  return {
    elementsByMcid,
    fill({ x, y, width, height: tall }, colour) {
      beginGraphics("Layout");
      text.setColour(colour);
      pdf.rect(rounded(x), rounded(height - y - tall), rounded(width), rounded(tall)).fill();
    },
    picture(resource, { x, y, width, height: tall }, owner) {
      beginGraphics(owner);
      pdf.save();
      pdf.transform(rounded(width), 0, 0, rounded(tall), rounded(x), rounded(height - y - tall));
      pdf.addContent(`/${resource} Do`);
      pdf.restore();
    },
    draw(shapes, place, owner) {
      beginGraphics(owner);
      text.setOutline("");
      const upwards: Placing = (point) => {
        const [x, y] = place(point);
        return [x, height - y];
      };
      for (const shape of shapes) {
        if (shape.type === "line") pdf.addContent(`${rgb(shape.colour)} RG`);
        else text.setColour(shape.colour);
        drawShape(pdf, shape, upwards);
      }
    },
    text(words, baseline, owner) {
      openFor(owner);
      text.show(words, height - baseline);
    },
    finish() {
      close();
      for (const font of text.fonts) pdf.page.fonts[font.resource] = font.object;
      pdf.endContent();
    },
  };
}
