import type { Heading, List, Paragraph } from "../../../../document/node.ts";
import type { HouseStyle, TextStyle } from "../../../../house-style/house-style.ts";

// Text styles of blocks, which layout and the measuring of columns share. `text`: the style of plain text around.

export function headingStyle({ level }: Heading, house: HouseStyle, text: TextStyle): TextStyle {
  return house.text.headings[level - 1] ?? text;
}

export function paragraphStyle({ role }: Paragraph, house: HouseStyle, text: TextStyle): TextStyle {
  return role === "body" ? text : house.text[role];
}

/** Style of a list's items and all plain text in them. */
export function listStyle({ role }: List, house: HouseStyle, text: TextStyle): TextStyle {
  if (role === "points") return house.text.points;
  if (role === "sources") return { ...house.text.small, colour: house.colours.text };
  return text;
}

export function termStyle(house: HouseStyle, text: TextStyle): TextStyle {
  return { ...text, colour: house.colours.quiet, bold: true };
}

/** Style of the paragraphs of a table cell, whatever their role. */
export function cellStyle(text: TextStyle, part: "head" | "body"): TextStyle {
  return part === "head" ? { ...text, bold: true } : text;
}

/** Style of the captions of tables and figures. */
export function captionStyle({ text, colours }: HouseStyle): TextStyle {
  return { ...text.small, colour: colours.text, bold: true };
}

export function calloutTitleStyle({ text }: HouseStyle): TextStyle {
  return { ...text.body, bold: true };
}

/** Style of the title of a contents list. */
export function contentsTitleStyle({ text }: HouseStyle): TextStyle {
  return text.headings[2];
}

export function signOffStyle({ text, colours }: HouseStyle): TextStyle {
  return { ...text.small, colour: colours.text };
}
