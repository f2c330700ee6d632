import { OPS, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A rectangle on a page: points from the left and the bottom of the paper. */
export interface ReadArea {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Filled areas and pictures of a page. */
export interface ReadAreas {
  readonly fills: readonly ReadArea[];
  readonly pictures: readonly ReadArea[];
}

/** Scale and translation, horizontal and vertical. */
type Placing = readonly [scaleX: number, scaleY: number, x: number, y: number];

const WHOLE_PAGE: Placing = [1, 1, 0, 0];

export async function areasOf(page: PDFPageProxy): Promise<ReadAreas> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const fills: ReadArea[] = [];
  const pictures: ReadArea[] = [];
  const placings = [WHOLE_PAGE];
  let artifact = false;
  for (const [index, operator] of fnArray.entries()) {
    const values = argsArray[index];
    const placing = placings.at(-1) ?? WHOLE_PAGE;
    if (operator === OPS.beginMarkedContentProps) artifact = values[0] === "Artifact";
    else if (operator === OPS.save) placings.push(placing);
    else if (operator === OPS.restore) placings.pop();
    else if (operator === OPS.transform) placings[placings.length - 1] = within(placing, values);
    else if (operator === OPS.paintImageXObject) pictures.push(placed(placing, [0, 0, 1, 1]));
    else if (operator === OPS.constructPath && values[0] === OPS.fill && artifact) {
      fills.push(placed(placing, [...values[2]]));
    }
  }
  return { fills, pictures };
}

function within(
  [scaleX, scaleY, x, y]: Placing,
  [a = 1, , , d = 1, e = 0, f = 0]: readonly number[],
): Placing {
  return [scaleX * a, scaleY * d, x + scaleX * e, y + scaleY * f];
}

function placed(
  [scaleX, scaleY, x, y]: Placing,
  [left = 0, bottom = 0, right = 0, top = 0]: readonly number[],
): ReadArea {
  return {
    left: x + left * scaleX,
    bottom: y + bottom * scaleY,
    right: x + right * scaleX,
    top: y + top * scaleY,
  };
}
