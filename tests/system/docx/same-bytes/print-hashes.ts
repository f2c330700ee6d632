import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { readHouseTemplate } from "../../../../core/house-template/read/read-house-template.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { applied } from "../../../core/house-template/apply.ts";
import { FURTHER_DOCUMENT, RIGHT_TO_LEFT_DOCUMENT } from "../../../core/write/docx/further-sample.ts";
import { SAMPLE_DOCUMENT, SAMPLE_PAGES } from "../../../core/write/docx/sample-document.ts";
import { CHARTS_DOCUMENT } from "../../../core/write/pdf/charts-document.ts";
import { PICTURES_DOCUMENT } from "../../../core/write/pdf/pictures-document.ts";
import { SECTIONS_DOCUMENT } from "../../../core/write/pdf/sections-document.ts";

/**
 * A process of its own: prints the sum of each document's Word file, plain and in the templates whose paths are its
 * arguments, in an order that the first argument turns round.
 */
const [order, ...templates] = process.argv.slice(2);
const documents = Object.entries({
  sample: SAMPLE_DOCUMENT,
  further: FURTHER_DOCUMENT,
  "right to left": RIGHT_TO_LEFT_DOCUMENT,
  charts: CHARTS_DOCUMENT,
  pictures: PICTURES_DOCUMENT,
  sections: SECTIONS_DOCUMENT,
});
const houses = [
  undefined,
  ...templates.map((path) => {
    const read = readHouseTemplate(readFileSync(path));
    if (!read.ok) throw new Error(`${path} cannot be read`);
    return read.value;
  }),
];
const wanted = documents.flatMap(([name, document]) =>
  houses.map((house, place) => ({ name: `${name}, template ${place}`, document, house })),
);
if (order === "backwards") wanted.reverse();

const lines = wanted.map(({ name, document, house }) => {
  const bytes = writeDocx(document, DEFAULT_HOUSE_STYLE, SAMPLE_PAGES, house && applied(house, document));
  return `${name}: ${createHash("sha256").update(bytes).digest("hex")}`;
});
process.stdout.write(`${lines.toSorted().join("\n")}\n`);
