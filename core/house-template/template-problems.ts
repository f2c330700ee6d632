import { MIN_CONTRAST } from "../house-style/contrast.ts";
import { HEADING_STYLES } from "../house-style/word-style-ids.ts";
import type { Problem } from "../problem/problem.ts";
import { isReadableStyle } from "./headers-footers/readable-line.ts";
import { houseProblem } from "./house-problem.ts";
import type { HouseTemplate } from "./house-template.ts";
import { markingsIn } from "./markings-in.ts";
import type { AppliedHouseTemplate } from "./style/apply-house-template.ts";
import { isReadableColour, isReadableFamily, MINIMUM_SIZE } from "./style/readable.ts";
import { resolveStyle } from "./style/resolve-style.ts";
import type { MappedStyle } from "./style/style-map.ts";

const HEADING_IDS: ReadonlySet<string> = new Set(Object.values(HEADING_STYLES));

/** Problems that the template's styles cause: text that is hard to read, or formatted unexpectedly. */
export function styleProblems(
  styles: readonly MappedStyle[],
  applied: AppliedHouseTemplate,
): readonly Problem[] {
  return [
    ...styles.flatMap((style) => [
      ...contrastProblem(style, applied),
      ...markingProblem(style, applied),
      ...lineProblem(style, applied),
      ...nameProblem(style),
    ]),
    ...numberedHeadings(styles, applied),
  ];
}

/** Markings that the template prints in every note; among other words, a marking may be part of a name. */
export function printedMarkings(house: HouseTemplate, labels: readonly string[]): readonly Problem[] {
  return [...markingsIn(house, labels)]
    .filter(([, place]) => place === "alone")
    .map(([label]) =>
      houseProblem(
        "house-marking",
        "warning",
        `the template prints "${label}" on its pages: notes that are marked higher are refused`,
      ),
    );
}

function contrastProblem(style: MappedStyle, { styles, theme }: AppliedHouseTemplate): readonly Problem[] {
  if (style.type === "added" || LINES.has(style.id)) return [];
  const { colour } = resolveStyle(styles, theme, style.id);
  if (isReadableColour(colour)) return [];
  return [
    {
      code: "house-low-contrast",
      severity: "warning",
      message: `text in the style "${style.theirs.name}" is hard to read: its colour ${colour} has less contrast with white than ${MIN_CONTRAST}:1`,
      hint: "make the style darker",
    },
  ];
}

const LINES: ReadonlySet<string> = new Set(["Header", "Footer"]);

/** The note's running head and footer line would take on a letterhead's white text, or its frame. */
function lineProblem(style: MappedStyle, applied: AppliedHouseTemplate): readonly Problem[] {
  if (style.type === "added" || !LINES.has(style.id) || isReadableStyle(style.id, applied)) return [];
  return [
    {
      code: "house-line-style",
      severity: "warning",
      message: `a note's own line in the style "${style.theirs.name}" cannot be read where it stands, and is set as Attaché sets it`,
      hint: "give the style dark letters on white, in line with the text, and keep the letterhead's look in a style of its own",
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
function numberedHeadings(
  mapped: readonly MappedStyle[],
  { styles, theme }: AppliedHouseTemplate,
): readonly Problem[] {
  const numbered = mapped.filter(
    ({ type, id }) =>
      type !== "added" &&
      HEADING_IDS.has(id) &&
      (resolveStyle(styles, theme, id).numbering?.numId ?? "0") !== "0",
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

/** Reported because markings in the note will differ from the template's own. */
function markingProblem(style: MappedStyle, { styles, theme }: AppliedHouseTemplate): readonly Problem[] {
  if (style.type === "added" || style.id !== "Marking") return [];
  const { size, font } = resolveStyle(styles, theme, style.id);
  if (size >= MINIMUM_SIZE && isReadableFamily(font)) return [];
  return [
    {
      code: "house-marking-style",
      severity: "warning",
      message:
        `a marking in the style "${style.theirs.name}" cannot be read: it is ${size} pt ${font ?? ""}`.trimEnd(),
      hint: `set the style in letters of at least ${MINIMUM_SIZE} pt; until then, markings look as Attaché sets them`,
    },
  ];
}
