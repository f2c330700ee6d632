import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { WORD_STYLE_NAMES } from "../../../core/house-style/word-style-names.ts";
import { renameStyles } from "../../../core/house-template/style/rename-styles.ts";
import {
  type HouseStyleMap,
  idOf,
  mapStyles,
  stylesOf,
  typeOf,
} from "../../../core/house-template/style/style-map.ts";
import { settingOf, treeOf, treeXml } from "../../../core/ooxml/xml-tree.ts";
import { stylesPart } from "../../../core/write/docx/styles/styles-part.ts";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

function theirs(...styles: readonly string[]) {
  return treeOf(`<w:styles ${W}>${styles.join("")}</w:styles>`);
}

function style(id: string, name: string, more = "", type = "paragraph"): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

function standing({ styles }: HouseStyleMap, id: string): string | undefined {
  return styles.find((each) => each.id === id)?.type;
}

test("matches a built-in style by name, whatever its identifier and case", () => {
  const map = mapStyles(theirs(style("berschrift1", "Heading 1")), WORD_STYLE_NAMES);
  expect(standing(map, "Heading1")).toBe("matchedByName");
  expect(map.ids.get("berschrift1")).toBe("Heading1");
  expect(standing(map, "Heading2")).toBe("added");
});

test("matches a style by other names, aliases and identifiers", () => {
  const map = mapStyles(
    theirs(
      style("a", "Table Contents"),
      style("b", "Vorspann", '<w:aliases w:val="X,kicker"/>'),
      style("Sources", "Quellen"),
    ),
    WORD_STYLE_NAMES,
  );
  expect(["TableText", "Kicker", "Sources"].map((id) => standing(map, id))).toEqual([
    "matchedByAlias",
    "matchedByAlias",
    "matchedByAlias",
  ]);
});

test("prefers a name to an identifier, and ignores styles of another type", () => {
  const map = mapStyles(
    theirs(style("Title", "Quote"), style("x", "Title"), style("Lead", "Lead", "", "character")),
    WORD_STYLE_NAMES,
  );
  expect(map.ids.get("x")).toBe("Title");
  expect(map.ids.get("Title")).toBe("Quote");
  expect(standing(map, "Lead")).toBe("added");
  expect(map.ids.get("Lead")).toBe("HouseLead");
});

test("keeps references of renamed styles, and drops references to missing styles", () => {
  const root = theirs(
    style("berschrift1", "heading 1", '<w:basedOn w:val="Basis"/><w:next w:val="gone"/>'),
    style("Basis", "Basis", '<w:link w:val="berschrift1"/>'),
    style("Basis", "Basis again"),
  );
  const renamed = renameStyles(root, mapStyles(root, WORD_STYLE_NAMES));
  expect(stylesOf(renamed).map(idOf)).toEqual(["Heading1", "Basis"]);
  expect(treeXml(renamed)).toContain('<w:basedOn w:val="Basis"/>');
  expect(treeXml(renamed)).toContain('<w:link w:val="Heading1"/>');
  expect(treeXml(renamed)).not.toContain("gone");
  expect(treeXml(renamed)).not.toContain("again");
});

test("renames an added style whose name a style of another type has", () => {
  const map = mapStyles(
    theirs(
      style("KeyCallout", "key callout", "", "numbering"),
      style("Term", "Term"),
      style("x", "Attaché Term"),
    ),
    WORD_STYLE_NAMES,
  );
  const added = map.styles.flatMap((each) => (each.type === "added" && each.as ? [each.as] : []));
  expect(added).toEqual(["Attaché Term 2", "Attaché Key Callout"]);
});

test("lists the note's style names as the Word writer writes them, in order", () => {
  const written = stylesOf(treeOf(stylesPart(DEFAULT_HOUSE_STYLE, "en").xml)).map((each) => ({
    type: typeOf(each),
    id: idOf(each),
    name: settingOf(each, "w:name"),
    isDefault: each.attributes["w:default"] === "1",
  }));
  expect(written).toEqual(WORD_STYLE_NAMES);
});
