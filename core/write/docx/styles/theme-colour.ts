import type { HouseStyle } from "../../../house-style/house-style.ts";

/** The theme's name for a colour of the house style (17.18.97). */
export function themeColourOf(colour: string | undefined, { colours }: HouseStyle): string | undefined {
  switch (colour) {
    case colours.text:
      return "text1";
    case colours.accent:
      return "accent1";
    case colours.caution:
      return "accent2";
    case colours.quiet:
      return "accent3";
    default:
      return undefined;
  }
}
