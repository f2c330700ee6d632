import { contrast, MIN_CONTRAST } from "../../house-style/contrast.ts";

export const WHITE = "ffffff";
/** The smallest readable size, in points. */
export const MINIMUM_SIZE = 8;

/** Symbol fonts: "OFFICIAL" in one of them is a row of pictures. */
const SYMBOL_FONTS = /wingdings|webdings|dingbats|symbol|marlett|mt extra/i;

/** Whether text in a colour can be read on white; a colour that is not stated is black. */
export function isReadableColour(colour: string | undefined): boolean {
  return colour === undefined || contrast(colour, WHITE) >= MIN_CONTRAST;
}

export function isReadableFamily(family: string | undefined): boolean {
  return family === undefined || !SYMBOL_FONTS.test(family);
}
