import fc from "fast-check";
import { expect, test } from "vitest";
import { element, escapeXml, textElement, valElement } from "../../../../core/ooxml/xml-text.ts";
import { elements, parseXml } from "./open-docx.ts";

test("escapes markup characters in text", () => {
  expect(textElement("w:t", 'R&D < "A" > B')).toBe("<w:t>R&amp;D &lt; &quot;A&quot; &gt; B</w:t>");
});

test("writes an empty element as self-closing, and omits undefined attributes", () => {
  expect(element("w:tab", { "w:val": "right", "w:leader": undefined })).toBe('<w:tab w:val="right"/>');
  expect(valElement("w:jc", "center")).toBe('<w:jc w:val="center"/>');
});

test("drops only characters that XML 1.0 forbids", () => {
  expect(escapeXml("a\u0000b\u0008c\uFFFEd\uFFFFe")).toBe("abcde");
  expect(escapeXml("Қазақ\tΕλληνικά\n🇰🇿")).toBe("Қазақ\tΕλληνικά\n🇰🇿");
});

test("drops a lone surrogate and keeps a pair", () => {
  expect(escapeXml("a\uD83Cb\uDDF0c😀")).toBe("abc😀");
});

test("writes any text as well-formed XML", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, attribute) => {
      const xml = textElement("w:t", text, { "w:val": attribute });
      expect(elements(parseXml(xml), "w:t")).toHaveLength(1);
    }),
  );
});
