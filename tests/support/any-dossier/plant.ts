import { Words } from "./words.ts";

/** Letters that no language puts in this order, followed by four that tell one token from another. */
const BEGINNING = "zqvx";
const TOKEN = /zqvx[a-z]{4}/g;

/** Maximum number of tokens; a dossier has far fewer texts. */
const FIRST_OF_BRIEF = 26 ** 3;

interface Planter {
  readonly plant: (value: unknown) => unknown;
}

/** Issues unique tokens of one length, none of which is part of another. */
export function createPlanter(place: "dossier" | "brief" = "dossier"): Planter {
  let next = place === "dossier" ? 0 : FIRST_OF_BRIEF;
  const token = (): string => {
    let rest = next;
    next += 1;
    let letters = "";
    for (let at = 0; at < 4; at += 1) {
      letters += String.fromCharCode(97 + (rest % 26));
      rest = Math.floor(rest / 26);
    }
    return `${BEGINNING}${letters}`;
  };
  const plant = (value: unknown): unknown => {
    if (value instanceof Words) return value.plant(token());
    if (Array.isArray(value)) return value.map(plant);
    if (typeof value !== "object" || value === null) return value;
    const known = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(known.map(([key, each]) => [key, plant(each)]));
  };
  return { plant };
}

/** The tokens in a value, keys included. */
export function tokensOf(value: unknown): ReadonlySet<string> {
  return new Set(JSON.stringify(value ?? "").match(TOKEN) ?? []);
}

/** The tokens in a text, regardless of line ends, hyphens and case. */
export function tokensRead(text: string): ReadonlySet<string> {
  return new Set(
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, "")
      .match(TOKEN) ?? [],
  );
}
