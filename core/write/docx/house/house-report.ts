import { contrast, LEAST_CONTRAST } from "../../../house-style/contrast.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { Problem } from "../../../problem/problem.ts";
import { HEADING_STYLES } from "../style-ids.ts";
import { type Dress, dressFor } from "./dress.ts";
import type { HouseFurniture, HouseTemplate, PageKind } from "./house-template.ts";
import { isLegibleFamily, LEAST_SIZE, WHITE } from "./legible.ts";
import { hasPageNumber, showsNothing } from "./page-content.ts";
import { resolveStyle } from "./resolve-style.ts";
import type { MappedStyle } from "./style-map.ts";

/** What stands above or below the text of every page, and on which pages the template has it. */
export interface FurnitureReport {
  readonly pages: readonly PageKind[];
  readonly pictures: number;
  readonly countsPages: boolean;
}

/** What a template lends to a note; lengths in points. */
export interface HouseReport {
  /** In the order of our style list, without those that only programs see. */
  readonly styles: readonly MappedStyle[];
  /** Absent where our own page is used. */
  readonly paper?: HouseStyle["paper"];
  readonly font: string;
  readonly size: number;
  readonly header: FurnitureReport;
  readonly footer: FurnitureReport;
  /** What its own styles would make hard to read. */
  readonly problems: readonly Problem[];
}

const HEADING_IDS: ReadonlySet<string> = new Set(Object.values(HEADING_STYLES));
const UNSEEN = new Set(["DefaultParagraphFont", "TableNormal", "NoList", "TableEnd"]);

export function houseReport(template: HouseTemplate, base: HouseStyle): HouseReport {
  const dress = dressFor(template, base);
  const styles = dress.map.styles.filter(({ id }) => !UNSEEN.has(id));
  return {
    styles,
    ...(template.paper === undefined ? {} : { paper: template.paper }),
    font: dress.style.fonts.word,
    size: dress.style.text.body.size,
    header: furnitureReport(template.headers, template.kinds),
    footer: furnitureReport(template.footers, template.kinds),
    problems: [
      ...styles.flatMap((style) => [
        ...contrastProblem(style, dress),
        ...markingProblem(style, dress),
        ...nameProblem(style),
      ]),
      ...numberedHeadings(styles, dress),
    ],
  };
}

function furnitureReport(
  furniture: ReadonlyMap<PageKind, HouseFurniture>,
  kinds: readonly PageKind[],
): FurnitureReport {
  const shown = kinds.flatMap((kind) => {
    const own = furniture.get(kind);
    return own === undefined || showsNothing(own.tree) ? [] : [[kind, own] as const];
  });
  const pictures = new Set(
    shown.flatMap(([, each]) => [...each.pictures.values()].map(({ bytes }) => bytes)),
  );
  return {
    pages: shown.map(([kind]) => kind),
    pictures: pictures.size,
    countsPages: shown.some(([, { tree }]) => hasPageNumber(tree)),
  };
}

function contrastProblem(style: MappedStyle, { theirStyles, theme }: Dress): readonly Problem[] {
  if (style.type === "added") return [];
  const { colour } = resolveStyle(theirStyles, theme, style.id);
  if (colour === undefined || contrast(colour, WHITE) >= LEAST_CONTRAST) return [];
  return [
    {
      code: "house-low-contrast",
      severity: "warning",
      message: `text in the style "${style.theirs.name}" is hard to read: its colour ${colour} has less contrast with white than ${LEAST_CONTRAST}:1`,
      hint: "make the style darker",
    },
  ];
}

function nameProblem(style: MappedStyle): readonly Problem[] {
  if (style.type !== "added" || style.as === undefined) return [];
  return [
    {
      code: "house-style-name",
      severity: "warning",
      message: `the style "${style.name}" is added as "${style.as}": the template has a style of another kind by that name`,
      hint: "rename the template's style in Word, or make it one of the kind that a note needs",
    },
  ];
}

/** Word counts such headings itself; the contents list, which is filled before Word has seen the note, does not. */
function numberedHeadings(styles: readonly MappedStyle[], { theirStyles, theme }: Dress): readonly Problem[] {
  const numbered = styles.filter(
    ({ type, id }) =>
      type !== "added" &&
      HEADING_IDS.has(id) &&
      (resolveStyle(theirStyles, theme, id).numbering?.instance ?? "0") !== "0",
  );
  if (numbered.length === 0) return [];
  return [
    {
      code: "house-numbered-headings",
      severity: "warning",
      message: `headings are numbered by ${numbered.map(({ name }) => `"${name}"`).join(", ")}, and a note's contents list has no numbers`,
      hint: "where a note has a contents list, update it in Word (F9), or take the numbers out of the styles",
    },
  ];
}

/** Said as the note will not look like the template's own. */
function markingProblem(style: MappedStyle, { theirStyles, theme }: Dress): readonly Problem[] {
  if (style.type === "added" || style.id !== "Marking") return [];
  const { size, font } = resolveStyle(theirStyles, theme, style.id);
  if (size >= LEAST_SIZE && isLegibleFamily(font)) return [];
  return [
    {
      code: "house-marking-style",
      severity: "warning",
      message:
        `a marking in the style "${style.theirs.name}" cannot be read: it is ${size} pt ${font ?? ""}`.trimEnd(),
      hint: `set the style in letters of at least ${LEAST_SIZE} pt; until then, markings look as Attaché sets them`,
    },
  ];
}
