import { bytesOf, textOf } from "../fuzz-input.ts";
import type { Random } from "../random.ts";
import { mutateText } from "./mutate-text.ts";

const VALUES: readonly string[] = [
  ...[
    "",
    "0",
    "-1",
    "1",
    "2147483648",
    "4294967296",
    "1e9",
    "NaN",
    "true",
    "on",
    "off",
    "auto",
    "none",
    "99999999999999999999",
  ],
  ...[
    "Normal",
    "Heading1",
    "rId1",
    "rId999",
    "000000",
    "FFFFFF",
    "zz",
    "constructor",
    "__proto__",
    "\ud800",
    "&#x1;",
    "1.5pt",
    "50%",
  ],
];

/** XML that stays well formed in most cases: elements moved, repeated, nested or removed, attributes with other values. */
export function mutateXml(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  if (random.chance(0.1)) return mutateText(bytes, random, other);
  let xml = textOf(bytes);
  for (let rounds = 1 + random.below(4); rounds > 0; rounds -= 1)
    xml = random.pick(MUTATIONS)(xml, random, textOf(other));
  return bytesOf(xml);
}

const MUTATIONS: readonly ((xml: string, random: Random, other: string) => string)[] = [
  (xml, random) => changeMatch(xml, random, /="[^"]*"/g, () => `="${random.pick(VALUES)}"`),
  (xml, random) => changeMatch(xml, random, /="[^"]*"/g, () => `="${random.pick(attributeValues(xml))}"`),
  (xml, random) => changeMatch(xml, random, / [\w:]+="[^"]*"/g, () => ""),
  (xml, random) =>
    changeMatch(xml, random, / [\w:]+="[^"]*"/g, (found) => found + random.pick([found, ' w:val="1"'])),
  (xml, random) => changeMatch(xml, random, /<[\w:]+[^<>]*\/>/g, () => ""),
  (xml, random) =>
    changeMatch(xml, random, /<[\w:]+[^<>]*\/>/g, (found) => found.repeat(random.pick([2, 3, 500]))),
  (xml, random) => {
    const element = random.pick(elementsOf(xml));
    return changeMatch(xml, random, /<[\w:]+[^<>]*\/>|<\/[\w:]+>/g, (found) => element + found);
  },
  (xml, random, other) => {
    const element = random.pick(elementsOf(other));
    return changeMatch(xml, random, /<\/[\w:]+>/g, (found) => element + found);
  },
  (xml, random) => {
    const name = random.pick([
      "w:p",
      "w:tbl",
      "w:r",
      "w:sdt",
      "w:ins",
      "mc:AlternateContent",
      "w:hyperlink",
      "w:tr",
      "w:tc",
    ]);
    const depth = random.pick([1, 5, 300, 20_000]);
    const wrap = (found: string) => `<${name}>`.repeat(depth) + found + `</${name}>`.repeat(depth);
    return changeMatch(xml, random, /<(w:p|w:r|w:tbl)[ >](?:(?!<\1[ >])[\s\S])*?<\/\1>/g, wrap);
  },
];

function elementsOf(xml: string): readonly string[] {
  return ["", ...(xml.match(/<([\w:]+)[ >](?:(?!<\1[ >])[\s\S]){0,3000}?<\/\1>|<[\w:]+[^<>]*\/>/g) ?? [])];
}

function attributeValues(xml: string): readonly string[] {
  return ["", ...[...xml.matchAll(/="([^"]*)"/g)].map(([, value]) => value ?? "")];
}

function changeMatch(
  xml: string,
  random: Random,
  pattern: RegExp,
  change: (found: string) => string,
): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const match = random.pick(found);
  return xml.slice(0, match.index) + change(match[0]) + xml.slice(match.index + match[0].length);
}
