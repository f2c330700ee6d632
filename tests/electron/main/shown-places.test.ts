import { expect, test } from "vitest";
import type { Problem } from "../../../core/problem/problem.ts";
import { failure, success } from "../../../core/problem/result.ts";
import { shownFile, withShownPlaces } from "../../../electron/main/dossiers/shown-places.ts";

const PROBLEM: Problem = {
  code: "overdue",
  severity: "warning",
  message: "was due",
  place: { file: "/home/someone/dossiers/uk/topics/visas.yaml", line: 3, column: 5 },
};
const SHOWN = { ...PROBLEM, place: { file: "topics/visas.yaml", line: 3, column: 5 } };

test("an absolute path is shown by its end, a relative one as it is", () => {
  expect(shownFile("/home/someone/dossiers/uk/people.yaml")).toBe("uk/people.yaml");
  expect(shownFile("meeting-brief/template.hbs")).toBe("meeting-brief/template.hbs");
});

test("problems and findings lose their folders, everything else stays", () => {
  const pdf = new Uint8Array([1]);
  expect(withShownPlaces(success({ pdf, findings: [PROBLEM] }, [PROBLEM]))).toEqual(
    success({ pdf, findings: [SHOWN] }, [SHOWN]),
  );
  expect(withShownPlaces(failure([PROBLEM]))).toEqual(failure([SHOWN]));
  expect(withShownPlaces(success(null))).toEqual(success(null));
});
