import { en } from "./en.ts";

/** All words of the window. A translation is another object of this shape. */
export type WindowText = typeof en;

export const text: WindowText = en;
