import { contrast, LEAST_CONTRAST } from "../../house-style/contrast.ts";

export const WHITE = "ffffff";
/** In points: smaller words are seen and not read. */
export const LEAST_SIZE = 8;

/** Families whose letters are signs: "OFFICIAL" in one of them is a row of pictures. */
const SIGNS = /wingdings|webdings|dingbats|symbol|marlett|mt extra/i;

/** A colour that nobody states is black. */
export function isReadableColour(colour: string | undefined): boolean {
  return colour === undefined || contrast(colour, WHITE) >= LEAST_CONTRAST;
}

export function isReadableFamily(family: string | undefined): boolean {
  return family === undefined || !SIGNS.test(family);
}
