import { expect, test } from "vitest";
import { directionOf, hasRightToLeft, paragraphDirection } from "../../../core/document/direction.ts";

test("reads the direction from a language tag, its script first", () => {
  for (const tag of ["ar", "he-IL", "fa", "ur-PK", "AR-eg", "az-Arab", "ku-Arab-IQ"]) {
    expect(directionOf(tag), tag).toBe("rtl");
  }
  for (const tag of ["en-GB", "kk", "zh-Hant-TW", "ar-Latn", "ur-Latn-PK", "arn", "en-x-arab", ""]) {
    expect(directionOf(tag), tag).toBe("ltr");
  }
});

test("uses the direction of the language unless the letters show the other", () => {
  expect(paragraphDirection("Trade grew.", "en-GB")).toBe("ltr");
  expect(paragraphDirection("نمت التجارة", "en-GB")).toBe("rtl");
  expect(paragraphDirection("Trade grew.", "ar")).toBe("ltr");
  expect(paragraphDirection("نمت التجارة (UK) 2024", "ar")).toBe("rtl");
  expect(paragraphDirection("Minister نور", "en-GB")).toBe("ltr");
  expect(paragraphDirection("2024: 35%", "ar")).toBe("rtl");
});

test("allows names of the other direction in right-to-left text", () => {
  expect(paragraphDirection("وقع UNESCO اتفاقا في 2024", "en-GB")).toBe("rtl");
  expect(paragraphDirection("«وقع» means signed", "en-GB")).toBe("ltr");
  expect(paragraphDirection("UNESCO وقع اتفاقا", "en-GB")).toBe("ltr");
});

test("applies the bidirectional algorithm only to text with right-to-left letters or controls", () => {
  expect(hasRightToLeft("Қазақстан, 中文, Ελλάδα: £1.2bn – 35%")).toBe(false);
  expect(hasRightToLeft("the word שלום")).toBe(true);
  expect(hasRightToLeft("a\u200fb")).toBe(true);
});
