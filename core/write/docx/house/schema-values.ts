import type { XmlElement } from "./xml-tree.ts";

type Attributes = Readonly<Record<string, string>>;

/** What a value becomes; `undefined` for one that says nothing. */
type Reading = (value: string) => string | undefined;

const oneOf =
  (list: string): Reading =>
  (value) =>
    list.split(" ").includes(value) ? value : undefined;

const whole =
  (least: number, most: number): Reading =>
  (value) => {
    const number = Number(value);
    return Number.isInteger(number) && number >= least && number <= most ? String(number) : undefined;
  };

/** The most that Word takes for a length, in twentieths of a point: 22 inches. */
const MOST = 31_680;
const TWIPS: Readonly<Record<string, number>> = {
  "": 1,
  pt: 20,
  pc: 240,
  pi: 240,
  in: 1440,
  cm: 567,
  mm: 56.7,
};

/** A whole number of twentieths of a point; other programs write fractions and units (22.9.2.14). */
const length: Reading = (value) => {
  const [, number = "", unit = ""] = /^(-?\d+(?:\.\d+)?)(pt|pc|pi|in|cm|mm)?$/.exec(value.trim()) ?? [];
  const twips = Math.round(Number.parseFloat(number) * (TWIPS[unit] ?? 1));
  return Number.isFinite(twips) && Math.abs(twips) <= MOST ? String(twips) : undefined;
};

/** A length that is never negative. */
const distance: Reading = (value) => (value.trim().startsWith("-") ? undefined : length(value));
const width: Reading = (value) => (/^\d{1,3}%$/.test(value) ? value : length(value));
const colour: Reading = (value) => (/^([0-9a-f]{6}|auto)$/i.test(value) ? value : undefined);
const number = whole(0, 2_147_483_647 - 1_000_000);
const alignment = oneOf("left center right both start end distribute");

/** Attributes that mean the same wherever they stand. */
const EVERYWHERE: Readonly<Record<string, Reading>> = {
  ...Object.fromEntries(
    "pos left right start end line x y tblpX tblpY".split(" ").map((name) => [`w:${name}`, length]),
  ),
  ...Object.fromEntries(
    "hanging firstLine before after h hSpace vSpace leftFromText rightFromText topFromText bottomFromText"
      .split(" ")
      .map((name) => [`w:${name}`, distance]),
  ),
  "w:w": width,
  "w:sz": whole(0, 96),
  "w:space": whole(0, 31),
  "w:color": colour,
  "w:fill": colour,
  "w:lineRule": oneOf("auto exact atLeast"),
};

/** Attributes without which their element says nothing, and goes. */
const NEEDED: Readonly<Record<string, readonly [attribute: string, read: Reading]>> = {
  "w:jc": ["w:val", alignment],
  "w:lvlJc": ["w:val", oneOf("left center right start end")],
  "w:vAlign": ["w:val", oneOf("top center bottom both")],
  "w:sz": ["w:val", whole(2, 3276)],
  "w:szCs": ["w:val", whole(2, 3276)],
  "w:kern": ["w:val", whole(0, 3276)],
  "w:w": ["w:val", whole(1, 600)],
  "w:position": ["w:val", whole(-3168, 3168)],
  "w:color": ["w:val", colour],
  "w:numId": ["w:val", number],
  "w:ilvl": ["w:val", whole(0, 8)],
  "w:abstractNumId": ["w:val", number],
  "w:num": ["w:numId", number],
  "w:abstractNum": ["w:abstractNumId", number],
  "w:lvl": ["w:ilvl", whole(0, 8)],
  "w:lvlOverride": ["w:ilvl", whole(0, 8)],
  "w:start": ["w:val", whole(0, 32_767)],
  "w:startOverride": ["w:val", whole(0, 32_767)],
  "w:outlineLvl": ["w:val", whole(0, 9)],
  "w:uiPriority": ["w:val", whole(0, 99)],
  "w:gridSpan": ["w:val", whole(1, 63)],
  "w:trHeight": ["w:val", distance],
  "w:defaultTabStop": ["w:val", distance],
  "w:tab": ["w:val", oneOf("left center right start end decimal bar num clear")],
  "w:fldChar": ["w:fldCharType", oneOf("begin separate end")],
};
/** Known by the same names, and something else: a border, a tab in a run, a side of a cell. */
const ELSEWHERE: Readonly<Record<string, string>> = { "w:tab": "w:tabs", "w:start": "w:lvl" };

/** An element with values that Word takes, or nothing where it would say nothing. */
export function withSoundValues(element: XmlElement, parent: string): XmlElement | undefined {
  const needed = (ELSEWHERE[element.name] ?? parent) === parent ? NEEDED[element.name] : undefined;
  const attributes: Attributes = Object.fromEntries(
    Object.entries(element.attributes).flatMap(([name, value]): [string, string][] => {
      const read = needed?.[0] === name ? needed[1] : EVERYWHERE[name];
      const sound = name.startsWith("r:") ? undefined : read === undefined ? value : read(value);
      return sound === undefined ? [] : [[name, sound]];
    }),
  );
  if (needed !== undefined && attributes[needed[0]] === undefined) return undefined;
  return { ...element, attributes };
}
