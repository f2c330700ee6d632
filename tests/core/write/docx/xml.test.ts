import fc from "fast-check";
import { expect, test } from "vitest";
import { element, escapeXml, textElement, valElement } from "../../../../core/ooxml/xml-text.ts";
import { elements, parseXml } from "./open-docx.ts";

test("markup characters in text are escaped", () => {
  expect(textElement("w:t", 'R&D < "A" > B')).toBe("<w:t>R&amp;D &lt; &quot;A&quot; &gt; B</w:t>");
});

test("an element without content closes itself, and an undefined attribute is left out", () => {
  expect(element("w:tab", { "w:val": "right", "w:leader": undefined })).toBe('<w:tab w:val="right"/>');
  expect(valElement("w:jc", "center")).toBe('<w:jc w:val="center"/>');
});

test("characters that XML 1.0 forbids are dropped, and only those", () => {
  expect(escapeXml("a\u0000b\u0008c\uFFFEd\uFFFFe")).toBe("abcde");
  expect(escapeXml("Қазақ\tΕλληνικά\n🇰🇿")).toBe("Қазақ\tΕλληνικά\n🇰🇿");
});

test("half of a surrogate pair is dropped, and a whole pair stays", () => {
  expect(escapeXml("a\uD83Cb\uDDF0c😀")).toBe("abc😀");
});

test("any text becomes well-formed XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, attribute) => {
      const xml = textElement("w:t", text, { "w:val": attribute });
      expect(elements(parseXml(xml), "w:t")).toHaveLength(1);
    }),
  );
});
