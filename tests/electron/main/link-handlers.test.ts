import { expect, test } from "vitest";
import { linkHandlers } from "../../../electron/main/link-handlers.ts";
import { schemas } from "../../../electron/main/requests/schemas.ts";
import { codesOf } from "./fakes.ts";

test("a link is opened by the system", async () => {
  const opened: string[] = [];
  const { openLink } = linkHandlers({ openAddress: async (address) => void opened.push(address) });
  expect((await openLink("https://example.org/")).ok).toBe(true);
  expect(opened).toEqual(["https://example.org/"]);
});

test("a link for which there is no program is told", async () => {
  const { openLink } = linkHandlers({
    openAddress: async () => {
      throw new Error("no handler");
    },
  });
  expect(codesOf(await openLink("mailto:desk@example.org"))).toEqual(["link-not-opened"]);
});

test("only addresses of the web, encrypted, and of mail may be asked for", () => {
  const isAccepted = (address: string) => schemas.openLink.safeParse([address]).success;
  expect(["https://example.org/a?b#c", "mailto:desk@example.org"].filter(isAccepted)).toHaveLength(2);
  const refused = [
    "http://example.org/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "smb://host/share",
    "example.org",
    "https://",
    "",
    `https://example.org/${"a".repeat(3000)}`,
    "https://example.org/\u0000",
  ];
  expect(refused.filter(isAccepted)).toEqual([]);
});
