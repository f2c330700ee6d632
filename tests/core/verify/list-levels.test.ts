import { expect, test } from "vitest";
import { BODY, type Edit, verifiedAfter } from "./edited-word-file.ts";

const FIRST_LEVEL = '<w:ilvl w:val="0"/>';

test.each(["x", "-2", "1.5", "9", "5000000000", ""])(
  "takes the invalid level %j as the first level",
  (level) => {
    expect(verifiedAfter([BODY, FIRST_LEVEL, `<w:ilvl w:val="${level}"/>`])).toBe("");
  },
);

test("identifies levels by their index, not by their order in the file", () => {
  const firstToLast: Edit = [
    "word/numbering.xml",
    /(<w:lvl w:ilvl="0">.*?<\/w:lvl>)(.*?)(?=<\/w:abstractNum>)/g,
    "$2$1",
  ];
  const byStyleAlone: Edit = [BODY, /<w:numPr>.*?<\/w:numPr>/g, ""];
  const secondLikeNone: Edit = [
    "word/numbering.xml",
    /(<w:lvl w:ilvl="1"><w:start w:val="1"\/><w:numFmt w:val=)"\w+"/g,
    '$1"none"',
  ];
  expect(verifiedAfter(secondLikeNone, firstToLast)).toBe("");
  expect(verifiedAfter(firstToLast, byStyleAlone)).toBe("");
});
