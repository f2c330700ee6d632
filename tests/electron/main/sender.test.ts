import { expect, test } from "vitest";
import { isTrustedSender } from "../../../electron/main/security/sender.ts";

test("the main frame of our own page may call", () => {
  expect(isTrustedSender({ url: "app://attache/index.html", parent: null })).toBe(true);
});

test.each([
  ["a frame that has gone", null],
  ["a frame inside our page", { url: "app://attache/index.html", parent: {} }],
  ["another host", { url: "app://other/index.html", parent: null }],
  ["a host that begins alike", { url: "app://attache.example/", parent: null }],
  ["our host as a user name", { url: "app://attache@other/", parent: null }],
  ["the web", { url: "https://attache/", parent: null }],
  ["a file", { url: "file:///app/index.html", parent: null }],
  ["an empty page", { url: "about:blank", parent: null }],
  ["no address", { url: "", parent: null }],
])("%s may not", (_name, frame) => {
  expect(isTrustedSender(frame)).toBe(false);
});
