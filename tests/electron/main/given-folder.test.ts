import { expect, test } from "vitest";
import { briefInArguments } from "../../../electron/main/given-folder.ts";

test("a saved brief is found among the words of a command line", () => {
  expect(briefInArguments(["attache", "--flag", "visit.AttacheBrief"])).toBe("visit.AttacheBrief");
});

test("switches and other files are not briefs", () => {
  expect(briefInArguments(["attache", "--x=a.attachebrief", "dossier.yaml"])).toBeNull();
});
