import { expect, test } from "vitest";
import { decodeText } from "../../workspace/decode-text.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

test("drops a byte order mark and normalises line ends", () => {
  expect(decodeText("a.csv", encode("\ufeffone\r\ntwo\rthree\n"))).toBe("one\ntwo\nthree\n");
});

test("reports the line and column of the first byte that is not UTF-8", () => {
  const bytes = Uint8Array.from([...encode("title: é\nname: caf"), 0xe9, ...encode("\nend: "), 0xff]);
  expect(decodeText("a.yaml", bytes)).toMatchObject({
    code: "not-utf-8",
    message: expect.stringContaining("Windows-1252"),
    place: { file: "a.yaml", line: 2, column: 10 },
  });
});

test.each<readonly [string, readonly number[]]>([
  ["with a little-endian mark", [0xff, 0xfe, 0x61, 0x00]],
  ["with a big-endian mark", [0xfe, 0xff, 0x00, 0x61]],
  ["without a mark", [0x61, 0x00, 0x62, 0x00, 0x63, 0x00]],
])("reports UTF-16 %s", (_, bytes) => {
  expect(decodeText("a.csv", Uint8Array.from(bytes))).toMatchObject({
    code: "not-utf-8",
    message: expect.stringContaining("UTF-16"),
    place: { file: "a.csv" },
  });
});
