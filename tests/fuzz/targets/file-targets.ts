import { checkAccessibility } from "../../../core/accessibility/check-accessibility.ts";
import { houseReport } from "../../../core/house-template/house-report.ts";
import { readHouseTemplate } from "../../../core/house-template/read/read-house-template.ts";
import { loadImage } from "../../../core/image/load-image.ts";
import { generateNote } from "../../../core/note/generate-note.ts";
import type { Problem } from "../../../core/problem/problem.ts";
import type { Result } from "../../../core/problem/result.ts";
import { verifyPair } from "../../../core/verify/verify-pair.ts";
import { packed, withTheme } from "../../core/house-template/template-file.ts";
import { PICTURE_SAMPLES } from "../../support/picture-samples.ts";
import { expectValue } from "../../support/sample.ts";
import { LETTERHEAD_FILES } from "../../system/docx/house/letterheads.ts";
import { type FuzzInput, fileOf } from "../fuzz-input.ts";
import { makeNote, OFFICE, SOUND } from "./make-note.ts";
import { filesBelow, SEED_TEMPLATE } from "./seed-files.ts";
import type { Target } from "./target.ts";

/** One note in both formats, made once. */
let made: Promise<Readonly<Record<"pdf" | "docx", Uint8Array>>> | undefined;

function soundNote(): Promise<Readonly<Record<"pdf" | "docx", Uint8Array>>> {
  made ??= generateNote({ ...SOUND, formats: ["pdf", "docx"] }, OFFICE).then((result) => {
    const [pdf, docx] = expectValue(result).files;
    if (!pdf || !docx) throw new Error("the seeds give no note");
    return { pdf: pdf.bytes, docx: docx.bytes };
  });
  return made;
}

function told(result: Result<readonly Problem[]>): readonly Problem[] {
  return result.ok ? [...result.problems, ...result.value] : result.problems;
}

/** `attache verify` with a PDF from elsewhere. */
export const pdfTarget: Target = {
  async seeds() {
    return [new Map([["note.pdf", (await soundNote()).pdf]])];
  },
  async run(input) {
    return told(verifyPair(fileOf(input, "note.pdf"), (await soundNote()).docx));
  },
};

/** `attache verify` and `attache check` with a Word file from elsewhere. */
export const wordTarget: Target = {
  async seeds() {
    return [new Map([["note.docx", (await soundNote()).docx]])];
  },
  async run(input) {
    const docx = fileOf(input, "note.docx");
    return [...told(verifyPair((await soundNote()).pdf, docx)), ...told(checkAccessibility(docx))];
  },
};

/** Reads, reports and applies a house template. */
export const houseTarget: Target = {
  async seeds() {
    const files = [
      packed(),
      packed(withTheme("")),
      ...Object.values(LETTERHEAD_FILES),
      (await soundNote()).docx,
    ];
    return files.map((bytes): FuzzInput => new Map([["house.dotx", bytes]]));
  },
  async run(input) {
    const house = readHouseTemplate(fileOf(input, "house.dotx"));
    if (!house.ok) return house.problems;
    const report = houseReport(house.value, OFFICE.style, ["OFFICIAL", "OFFICIAL-SENSITIVE"]);
    return [...house.problems, ...report.problems, ...(await makeNote(SOUND, house.value))];
  },
};

/** A picture that a template shows. */
export const pictureTarget: Target = {
  async seeds() {
    const { progressive, inks, interlaced } = PICTURE_SAMPLES;
    return [
      new Map([["picture.jpg", progressive]]),
      new Map([["picture.jpg", inks]]),
      new Map([["picture.png", interlaced]]),
      new Map([["picture.png", fileOf(filesBelow(SEED_TEMPLATE), "images/small.png")]]),
    ];
  },
  async run(input) {
    const [bytes] = input.values();
    if (bytes === undefined) return [];
    const { problems } = loadImage("small.png", bytes);
    const images = { "small.png": { type: "read", file: "small.png", bytes } } as const;
    return [...problems, ...(await makeNote({ ...SOUND, template: { ...SOUND.template, images } }))];
  },
};
