import { expect, test } from "vitest";
import { breakPoints } from "../../../../core/write/pdf/layout/lines/break-points.ts";

/** Parts after each letter: what is asked here is what is left out. */
const everywhere = (word: string): readonly number[] => Array.from(word, (_, at) => at);

function parts(word: string, hyphenate: typeof everywhere | null = everywhere): string {
  const points = breakPoints(word, "en-GB", hyphenate ?? undefined);
  const sign = (at: number): string => {
    const point = points.find((each) => each.at === at);
    return point === undefined ? "" : point.hyphen ? "-" : "|";
  };
  return Array.from(word, (letter, at) => sign(at) + letter).join("");
}

test("keeps at least three letters before and after a hyphen", () => {
  expect(parts("abcdefg")).toBe("abc-d-efg");
  expect(parts("abcde")).toBe("abcde");
});

test("does not hyphenate words with digits and abbreviations; ignores punctuation", () => {
  expect(parts("UNESCO")).toBe("UNESCO");
  expect(parts("COVID19abc")).toBe("COVID19abc");
  expect(parts("(abcdef),")).toBe("(abc-def),");
});

test("uses soft hyphens instead of patterns", () => {
  expect(parts("ab\u00adcdefgh")).toBe("ab\u00ad-cdefgh");
  expect(parts("ab\u00adcdefgh", null)).toBe("ab\u00ad-cdefgh");
  expect(parts("abcdefg\u00ad")).not.toContain("\u00ad-");
});

test("breaks an address after punctuation, before letters and digits only", () => {
  expect(parts("https://a.org/b?c=d&e", null)).toBe("https://|a.|org/|b?|c=|d&|e");
  expect(parts("www.gov.uk/fco.", null)).toBe("www.|gov.|uk/|fco.");
  expect(parts("first.last@example.org", null)).toBe("first.|last@|example.|org");
  expect(parts("and/or", null)).toBe("and/or");
});
