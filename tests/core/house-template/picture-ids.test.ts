import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { pngOf } from "../../support/png.ts";
import { SAMPLE_DOCUMENT } from "../write/docx/sample-document.ts";
import { applied } from "./apply.ts";
import { HEADER_RELATIONSHIPS, header, relationship, relationships, templateOf } from "./template-file.ts";

/** Each picture has its own shade of grey. */
function picture(shade: number): Uint8Array {
  return pngOf(2, 2, "grey", () => shade);
}

/** A template whose header shows one picture for each relationship id. */
function templateWith(ids: readonly string[]) {
  const drawings = ids.map(
    (id) =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="Arms"/><a:blip r:embed="${id}"/></wp:inline></w:drawing></w:r>`,
  );
  const media = ids.map((_, place) => [`word/media/image${place}.png`, picture(place * 10)] as const);
  return {
    "word/header1.xml": header(drawings.join("")),
    [HEADER_RELATIONSHIPS]: relationships(
      ...ids.map((id, place) => relationship(id, "image", `media/image${place}.png`)),
    ),
    ...Object.fromEntries(media),
  };
}

/** The pictures that the header of a note shows, in their order. */
function shownPictures(files: ReturnType<typeof templateWith>): readonly (Uint8Array | undefined)[] {
  const house = applied(templateOf(files), SAMPLE_DOCUMENT);
  const parts = unzipSync(writeDocx(SAMPLE_DOCUMENT, DEFAULT_HOUSE_STYLE, new Map(), house));
  const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const targets = new Map(
    [...text("word/_rels/header1.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      / Id="([^"]*)"/.exec(tag)?.[1],
      / Target="([^"]*)"/.exec(tag)?.[1],
    ]),
  );
  return [...text("word/header1.xml").matchAll(/r:embed="([^"]*)"/g)].map(
    ([, id]) => parts[`word/${targets.get(id)}`],
  );
}

test.each([
  ["Word's usual ids", ["rId1", "rId2"]],
  ["other programs' ids", ["Id1", "_x", "R3f"]],
  ["ids that differ in their first letters only", ["Id1", "rId1", "rIdId1", "rIdrId1"]],
  ["ids that differ in case only", ["rid1", "rId1", "RID1"]],
  ["ids with points, hyphens and letters beyond ASCII", ["a.b-c", "Bild\u00e9", "\u56fe1"]],
  ["ids like those of the note's own pictures", ["rIdPicture2", "rIdPicture1", "rIdHouseHeader1"]],
])("keeps the pictures of a header under %s", (_, ids) => {
  expect(shownPictures(templateWith(ids))).toEqual(ids.map((_id, place) => picture(place * 10)));
});

test("writes a picture with two ids as one part", () => {
  const files = { ...templateWith(["Id1", "rId1"]), "word/media/image1.png": picture(0) };
  expect(shownPictures(files)).toEqual([picture(0), picture(0)]);
});
