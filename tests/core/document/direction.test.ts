import { expect, test } from "vitest";
import { directionOf, hasRightToLeft, paragraphDirection } from "../../../core/document/direction.ts";

test("a language tag tells its direction; a script in it has the last word", () => {
  for (const tag of ["ar", "he-IL", "fa", "ur-PK", "AR-eg", "az-Arab", "ku-Arab-IQ"]) {
    expect(directionOf(tag), tag).toBe("rtl");
  }
  for (const tag of ["en-GB", "kk", "zh-Hant-TW", "ar-Latn", "ur-Latn-PK", "arn", "en-x-arab", ""]) {
    expect(directionOf(tag), tag).toBe("ltr");
  }
});

test("a paragraph follows its language unless all its letters run the other way", () => {
  expect(paragraphDirection("Trade grew.", "en-GB")).toBe("ltr");
  expect(paragraphDirection("نمت التجارة", "en-GB")).toBe("rtl");
  expect(paragraphDirection("Trade grew.", "ar")).toBe("ltr");
  expect(paragraphDirection("نمت التجارة (UK) 2024", "ar")).toBe("rtl");
  expect(paragraphDirection("Minister نور", "en-GB")).toBe("ltr");
  expect(paragraphDirection("2024: 35%", "ar")).toBe("rtl");
});

test("a text from right to left may hold names of the other direction", () => {
  expect(paragraphDirection("وقع UNESCO اتفاقا في 2024", "en-GB")).toBe("rtl");
  expect(paragraphDirection("«وقع» means signed", "en-GB")).toBe("ltr");
  expect(paragraphDirection("UNESCO وقع اتفاقا", "en-GB")).toBe("ltr");
});

test("only text with right-to-left letters or controls asks for the bidirectional algorithm", () => {
  expect(hasRightToLeft("Қазақстан, 中文, Ελλάδα: £1.2bn – 35%")).toBe(false);
  expect(hasRightToLeft("the word שלום")).toBe(true);
  expect(hasRightToLeft("a\u200fb")).toBe(true);
});
