import type { CalloutKind } from "../document/node.ts";
import type { HouseStyle } from "./house-style.ts";

export interface CalloutColours {
  readonly bar: string;
  readonly ground: string;
  readonly title: string;
}

/** The colours of each kind of callout, in both formats. */
export function calloutColours(kind: CalloutKind, { colours }: HouseStyle): CalloutColours {
  const { accent, caution, cautionGround, ground, quiet, text } = colours;
  switch (kind) {
    case "key":
      return { bar: accent, ground, title: accent };
    case "caution":
      return { bar: caution, ground: cautionGround, title: caution };
    case "restricted":
      return { bar: text, ground, title: text };
    case "note":
      return { bar: quiet, ground, title: quiet };
  }
}
