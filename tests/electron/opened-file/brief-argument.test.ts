import fc from "fast-check";
import { expect, test } from "vitest";
import { briefInWords, briefNamed } from "../../../electron/main/opened-file/brief-argument.ts";

const file = (path: string) => ({ type: "file", file: path });
const REMOTE = { type: "refused", reason: "remote" };
const UNREADABLE = { type: "refused", reason: "unreadable-name" };

test.each([
  [["visit.AttacheBrief"], file("/desk/visit.AttacheBrief")],
  [["--flag", "/a/b.attachebrief"], file("/a/b.attachebrief")],
  [["--x=a.attachebrief", "dossier.yaml"], null],
  [["-a.attachebrief"], null],
  [["--", "-a.attachebrief"], file("/desk/-a.attachebrief")],
  [["../a b.attachebrief"], file("/a b.attachebrief")],
  [["file:///a/b%20c.attachebrief"], file("/a/b c.attachebrief")],
  [["FILE:///a/%C3%A9t%C3%A9.attachebrief"], file("/a/été.attachebrief")],
  [["file://localhost/a/b.attachebrief"], file("/a/b.attachebrief")],
  [["file://server/share/b.attachebrief"], REMOTE],
  [["file:////server/share/b.attachebrief"], REMOTE],
  [["file:///a/..%2fb.attachebrief"], UNREADABLE],
  [["file:///a/%00b.attachebrief"], UNREADABLE],
  [["file:///a/%E9.attachebrief"], UNREADABLE],
  [["file:///a/b.attachebrief?x.attachebrief"], UNREADABLE],
  [["https://example.org/b.attachebrief"], file("/desk/https:/example.org/b.attachebrief")],
  [["a\nb.attachebrief"], UNREADABLE],
  [[`${"x".repeat(5000)}.attachebrief`], UNREADABLE],
])("on Linux, %j", (words, expected) => {
  expect(briefInWords(words, "/desk", "linux")).toEqual(expected);
});

test.each([
  ["C:\\briefs\\b.attachebrief", file("C:\\briefs\\b.attachebrief")],
  ["b.attachebrief", file("C:\\desk\\b.attachebrief")],
  ["file:///C:/my%20briefs/b.attachebrief", file("C:\\my briefs\\b.attachebrief")],
  ["\\\\server\\share\\b.attachebrief", REMOTE],
  ["//server/share/b.attachebrief", REMOTE],
  ["\\\\?\\C:\\b.attachebrief", REMOTE],
  ["\\\\.\\pipe\\b.attachebrief", REMOTE],
  ["file://server/share/b.attachebrief", REMOTE],
  ["file:////server/share/b.attachebrief", REMOTE],
  ["C:\\briefs\\b.yaml:hidden.attachebrief", UNREADABLE],
])("on Windows, %s", (word, expected) => {
  expect(briefNamed(word, "C:\\desk", "win32")).toEqual(expected);
});

test("a folder on another computer makes a relative name remote", () => {
  expect(briefNamed("b.attachebrief", "\\\\server\\share", "win32")).toEqual(REMOTE);
});

test("no word throws, and none names a file that is not a brief", () => {
  const platform = fc.constantFrom("linux", "win32", "darwin" as const);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" })), platform, (words, on) => {
      const given = briefInWords(
        words.map((word) => `${word}.attachebrief`),
        "/desk",
        on,
      );
      return given === null || given.type === "refused" || given.file.endsWith(".attachebrief");
    }),
  );
});
