import fc from "fast-check";
import { DEFAULT_HOUSE_STYLE, type HouseStyle } from "../../core/house-style/house-style.ts";

/** Width and height in points, upright (ISO 216). */
const SIZES = {
  A6: [297.64, 419.53],
  A5: [419.53, 595.28],
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
} as const;

export interface PaperChoice {
  readonly name: keyof typeof SIZES;
  readonly landscape: boolean;
}

export const anyPaper: fc.Arbitrary<PaperChoice> = fc.record({
  name: fc.constantFrom(...(Object.keys(SIZES) as (keyof typeof SIZES)[])),
  landscape: fc.boolean(),
});

/** The house style on another paper, with its own margins. */
export function houseOn({ name, landscape }: PaperChoice): HouseStyle {
  const [short, long] = SIZES[name];
  const [width, height] = landscape ? [long, short] : [short, long];
  return { ...DEFAULT_HOUSE_STYLE, paper: { ...DEFAULT_HOUSE_STYLE.paper, name, width, height } };
}
