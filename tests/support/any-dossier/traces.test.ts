import { expect, test } from "vitest";
import { tracesIn } from "./traces.ts";

const TOKEN = "zqvxabcd";

test.each<readonly [string, Buffer]>([
  ["plain", Buffer.from(`a ${TOKEN} b`)],
  ["in capitals", Buffer.from(TOKEN.toUpperCase())],
  ["in UTF-16, little end first", Buffer.from(`a${TOKEN}`, "utf16le")],
  ["in UTF-16, big end first", Buffer.from(`a${TOKEN}`, "utf16le").swap16()],
  ["in hexadecimal digits", Buffer.from(Buffer.from(TOKEN).toString("hex"))],
  [
    "in the text of a PDF's properties",
    Buffer.from(Buffer.from(TOKEN, "utf16le").swap16().toString("hex").toUpperCase()),
  ],
  ["in base64", Buffer.from(Buffer.from(`${TOKEN} b`).toString("base64"))],
  ["in base64, one byte in", Buffer.from(Buffer.from(`a${TOKEN}b`).toString("base64"))],
  ["in base64, two bytes in", Buffer.from(Buffer.from(`ab${TOKEN}b`).toString("base64"))],
])("finds a token %s", (_, bytes) => {
  expect(tracesIn(bytes, [TOKEN, "zqvxzzzz"])).toEqual([TOKEN]);
});
