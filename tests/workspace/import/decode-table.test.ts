import { expect, test } from "vitest";
import { decodeTable } from "../../../workspace/import/decode-table.ts";

const CYRILLIC = "Страна;Год\nКазахстан;2020\n";

function windows1251(text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => {
    const code = character.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x350 : code;
  });
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "latin1"));
}

test.each<[string, Uint8Array, string]>([
  ["UTF-8", new TextEncoder().encode("Côte;é\n"), "Côte;é\n"],
  ["UTF-8 with a mark", new TextEncoder().encode("\ufeffa\n"), "a\n"],
  ["UTF-16 with a mark", Uint8Array.from(Buffer.from("\ufeffCôte\n", "utf16le")), "Côte\n"],
  ["UTF-16 without a mark", Uint8Array.from(Buffer.from("Cote;1;2\n", "utf16le")), "Cote;1;2\n"],
  ["UTF-16, the higher byte first", Uint8Array.from(Buffer.from("\ufeffab\n", "utf16le").swap16()), "ab\n"],
  ["ISO-8859-1", latin1("Côte d'Ivoire;1\nTürkiye;2\n"), "Côte d'Ivoire;1\nTürkiye;2\n"],
  ["Windows-1251", windows1251(CYRILLIC), CYRILLIC],
])("%s is told by its bytes", (_, bytes, text) => {
  const read = decodeTable("f", bytes);
  expect(read.ok && read.value).toBe(text);
});

test("signs of Windows-1252 between 0x80 and 0x9F", () => {
  const read = decodeTable("f", latin1("Côte \x80\x96\n"));
  expect(read.ok && read.value).toBe("Côte €–\n");
});

test("what cannot be told is asked, and may be stated", () => {
  expect(decodeTable("f", latin1("a;\xa3\n")).problems.map(({ code }) => code)).toEqual(["import-encoding"]);
  const read = decodeTable("f", latin1("a;\xa3\n"), "windows-1252");
  expect(read.ok && read.value).toBe("a;£\n");
});
